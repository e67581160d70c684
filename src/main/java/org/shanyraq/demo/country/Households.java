package org.shanyraq.demo.country;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.shanyraq.casework.Part;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.ground.Language;
import org.shanyraq.people.Sex;

/** Makes the people of one household. */
final class Households {
    private static final double WOMAN = 0.94;
    private static final double IIN_SEEN = 0.7;
    private static final double GRANDMOTHER = 0.12;
    private static final double HIDES = 0.06;

    private final People people;

    Households(People people) {
        this.people = people;
    }

    /** A household with the survivor first and who uses violence last. */
    record Household(UUID id, String address, List<Human> people) {}

    Household make(Language language, Instant at, Chance chance) {
        var today = LocalDate.ofInstant(at, DatedSettings.ZONE);
        var family = people.family(language, chance);
        var id = chance.id(at);
        var survivorSex = chance.in(WOMAN) ? Sex.FEMALE : Sex.MALE;
        int age = 19 + (int) Math.min(50, 8 + Math.abs(chance.normal()) * 10);
        var members = new ArrayList<Human>();
        members.add(
                human(family, survivorSex, born(today, age, chance), Part.SURVIVOR, at, chance));
        int children = chance.weighted(0.18, 0.27, 0.28, 0.16, 0.08, 0.03);
        for (int i = 0; i < children; i++) {
            int years = Math.min(17, chance.below(Math.max(1, Math.min(18, age - 18))));
            var sex = chance.in(0.49) ? Sex.FEMALE : Sex.MALE;
            members.add(human(family, sex, born(today, years, chance), Part.CHILD, at, chance));
        }
        if (chance.in(GRANDMOTHER)) {
            var born = born(today, age + chance.between(20, 30), chance);
            members.add(human(family, Sex.FEMALE, born, Part.OTHER, at, chance));
        }
        var other = survivorSex == Sex.FEMALE ? Sex.MALE : Sex.FEMALE;
        var born = born(today, Math.max(19, age + chance.between(-4, 9)), chance);
        members.add(human(family, other, born, Part.USES_VIOLENCE, at, chance));
        return new Household(id, people.address(language, chance), List.copyOf(members));
    }

    private Human human(
            People.Family family, Sex sex, LocalDate born, Part part, Instant at, Chance chance) {
        boolean child = part == Part.CHILD;
        return new Human(
                chance.id(at),
                people.name(family, sex, child, chance),
                sex,
                born,
                chance.in(IIN_SEEN) ? people.iin(born, sex, chance) : null,
                !child && chance.in(0.8) ? people.phone(chance) : null,
                part == Part.SURVIVOR && chance.in(HIDES)
                        ? people.address(family.language(), chance)
                        : null,
                part);
    }

    private static LocalDate born(LocalDate today, int years, Chance chance) {
        return today.minusYears(years).minusDays(1 + chance.below(364));
    }
}
