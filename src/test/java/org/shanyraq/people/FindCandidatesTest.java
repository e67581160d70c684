package org.shanyraq.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shanyraq.access.Refused;
import org.shanyraq.access.Relations;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.HouseholdId;
import org.shanyraq.ground.Role;
import org.shanyraq.ground.StaffId;
import org.shanyraq.ground.Thing;
import org.shanyraq.testing.ShanyraqTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody who is known is found, however her name is spelled; and only by whom it may be. */
@ShanyraqTest
@TestPropertySource(properties = "shanyraq.test.own=candidates")
class FindCandidatesTest {
    private static final String[] FAMILIES = {
        "Жүнісов",
        "Ахметова",
        "Әбдіқадыров",
        "Сейітқали",
        "Мұқанова",
        "Қасенов",
        "Оспанова",
        "Төлегенов",
        "Ибрагимова",
        "Нұрғалиева",
        "Бекмұхамбетова",
        "Шәріпов",
        "Ғабдуллина",
        "Иванова",
        "Ковалёва",
        "Цой",
        "Ысқақов",
        "Өтегенова",
        "Ермекова",
        "Байжанова"
    };
    private static final String[] GIVEN = {
        "Айгүл", "Гүлнәр", "Әлия", "Нұргүл", "Жанар", "Сәуле", "Қарлығаш", "Мәдина", "Динара",
        "Шынар", "Бауыржан", "Ерлан", "Ғалым", "Өмірбек", "Юлия", "Наталья", "Зүлфия", "Ақмарал",
        "Ұлжан", "Ләззат"
    };

    @Autowired FindCandidates find;
    @Autowired RegisterPeople register;
    @Autowired Relations relations;
    @Autowired TransactionTemplate transaction;

    private final Actor.Staff operator =
            new Actor.Staff(StaffId.fresh(), Role.OPERATOR, CentreId.fresh());
    private final Thing contact = ContactId.fresh().thing();

    @BeforeEach
    void theOperatorHasAnOpenContact() {
        as(new Actor.Job("test"), () -> relations.serves(operator.id(), contact));
    }

    @Test
    void nineteenOfTwentyVariantsFindTheirPerson() {
        var people = new LinkedHashMap<PersonName, NewPerson>();
        for (var family : FAMILIES) {
            for (var given : GIVEN) {
                var name = PersonName.of(family, given);
                people.put(
                        name,
                        NewPerson.named(
                                HouseholdId.fresh(), name, Sex.UNKNOWN, 1980 + people.size() % 25));
            }
        }
        put(people.values());
        var chance = new Random(7);
        int asked = 0;
        int found = 0;
        for (var entry : sample(people, chance)) {
            for (var variant : Variants.of(entry.getKey(), chance)) {
                asked++;
                var hits =
                        as(
                                operator,
                                () ->
                                        find.find(
                                                Description.named(
                                                        variant, entry.getValue().birthYear()),
                                                contact));
                assertThat(hits).hasSizeLessThanOrEqualTo(FindCandidates.MOST);
                if (hits.stream().anyMatch(hit -> hit.person().equals(entry.getValue().id()))) {
                    found++;
                }
            }
        }
        assertThat(asked).isGreaterThanOrEqualTo(1_000);
        assertThat(found).isGreaterThanOrEqualTo(asked * 95 / 100);
    }

    @Test
    void whatIsShownIsMasked() {
        var person =
                NewPerson.named(
                        HouseholdId.fresh(),
                        PersonName.of("Зәңгірова", "Торғын"),
                        Sex.FEMALE,
                        1991);
        put(List.of(person));
        var hits =
                as(operator, () -> find.find(Description.named("Torgyn Zangirova", null), contact));
        assertThat(hits).hasSize(1);
        assertThat(hits.getFirst().initials()).isEqualTo("Т. З.");
        assertThat(hits.getFirst().birthYear()).isEqualTo(1991);
    }

    @Test
    void aTelephoneIsEnough() {
        var phone = Phone.read("8 701 555 44 33").orElseThrow();
        var known = NewPerson.named(HouseholdId.fresh(), PersonName.of("Қ", "Б"), Sex.FEMALE, null);
        put(
                List.of(
                        new NewPerson(
                                known.id(),
                                known.household(),
                                known.name(),
                                Sex.FEMALE,
                                null,
                                null,
                                null,
                                List.of(phone),
                                null,
                                null,
                                java.util.Set.of(),
                                NewPerson.Whereabouts.NONE)));
        var hits =
                as(
                        operator,
                        () -> find.find(new Description("", null, null, phone, null), contact));
        assertThat(hits).extracting(Candidate::person).contains(known.id());
    }

    @Test
    void withoutAnOpenContactNobodyLooks() {
        assertThatThrownBy(
                        () ->
                                as(
                                        operator,
                                        () ->
                                                find.find(
                                                        Description.named("Ахметова Айгүл", null),
                                                        ContactId.fresh().thing())))
                .isInstanceOf(Refused.class);
    }

    private static List<Map.Entry<PersonName, NewPerson>> sample(
            Map<PersonName, NewPerson> people, Random chance) {
        var all = new ArrayList<>(people.entrySet());
        java.util.Collections.shuffle(all, chance);
        return all.subList(0, 170);
    }

    private void put(java.util.Collection<NewPerson> people) {
        var file = CaseId.fresh().thing();
        as(
                new Actor.Job("demo"),
                () ->
                        register.register(
                                people.stream()
                                        .map(person -> new RegisterPeople.Entry(file, person))
                                        .toList()));
    }

    private void as(Actor actor, Runnable work) {
        Acting.run(actor, () -> transaction.executeWithoutResult(status -> work.run()));
    }

    private <T> T as(Actor actor, Supplier<T> work) {
        return java.util.Objects.requireNonNull(
                Acting.as(actor, () -> transaction.execute(status -> work.get())));
    }
}
