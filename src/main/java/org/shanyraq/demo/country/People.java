package org.shanyraq.demo.country;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanyraq.ground.Language;
import org.shanyraq.people.Iin;
import org.shanyraq.people.PersonName;
import org.shanyraq.people.Phone;
import org.shanyraq.people.Sex;

/** Makes names, numbers and addresses of people who do not exist. */
final class People {
    private static final double KAZAKH_AMONG_RUSSIAN_SPEAKERS = 0.4;
    private static final double NO_PATRONYMIC = 0.12;
    private static final String CONSONANTS = "бвгджзклмнпрстфхцчшщқғң";

    private final Lists names;

    People(Lists names) {
        this.names = names;
    }

    /** What a household has in common. */
    record Family(boolean kazakh, Language language, String surname, String father) {}

    Family family(Language language, Chance chance) {
        boolean kazakh =
                language == Language.KK
                        ? chance.in(0.98)
                        : chance.in(KAZAKH_AMONG_RUSSIAN_SPEAKERS);
        return new Family(
                kazakh,
                language,
                kazakh
                        ? spelt(names("kk.surname"), language, chance)
                        : chance.of(names("ru.surname")),
                kazakh ? spelt(names("kk.male"), language, chance) : "");
    }

    /** A name of the family; the children carry their father's. */
    PersonName name(Family family, Sex sex, boolean child, Chance chance) {
        var given =
                family.kazakh
                        ? spelt(
                                names(sex == Sex.FEMALE ? "kk.female" : "kk.male"),
                                family.language,
                                chance)
                        : chance.of(names(sex == Sex.FEMALE ? "ru.female" : "ru.male"));
        var father =
                child && family.kazakh
                        ? family.father
                        : spelt(names("kk.male"), family.language, chance);
        return new PersonName(
                surname(family.surname, sex), given, patronymic(family, father, sex, chance));
    }

    /** A name of somebody who works for the service. */
    String staffName(Sex sex, Chance chance) {
        var family = family(chance.in(0.75) ? Language.KK : Language.RU, chance);
        var name = name(family, sex, false, chance);
        return name.given() + " " + name.surname();
    }

    /**
     * A number with the century digit of the 19th century, which no living person has; absent for
     * birth days and serials for which no check digit is issued.
     */
    @Nullable Iin iin(LocalDate born, Sex sex, Chance chance) {
        for (int tries = 0; tries < 5; tries++) {
            var eleven =
                    "%02d%02d%02d%d%04d"
                            .formatted(
                                    born.getYear() % 100,
                                    born.getMonthValue(),
                                    born.getDayOfMonth(),
                                    sex == Sex.MALE ? 1 : 2,
                                    chance.below(10_000));
            var check = Iin.checkDigit(eleven);
            if (check.isPresent() && existsInThe19thCentury(born)) {
                return new Iin(eleven + check.getAsInt());
            }
        }
        return null;
    }

    /** The code 709 is given to no mobile operator of Kazakhstan. */
    Phone phone(Chance chance) {
        return new Phone("+7709%07d".formatted(chance.below(10_000_000)));
    }

    String address(Language language, Chance chance) {
        var street = chance.of(names(language == Language.KK ? "kk.street" : "ru.street"));
        return street
                + ", "
                + chance.between(1, 120)
                + (chance.in(0.6) ? "-" + chance.between(1, 90) : "");
    }

    private String patronymic(Family family, String father, Sex sex, Chance chance) {
        if (chance.in(NO_PATRONYMIC)) {
            return "";
        }
        boolean female = sex == Sex.FEMALE;
        if (!family.kazakh) {
            return chance.of(names("ru.patronymic")).split("\\|")[female ? 1 : 0];
        }
        boolean endsInConsonant = CONSONANTS.indexOf(father.charAt(father.length() - 1)) >= 0;
        boolean russianForm = family.language == Language.RU && endsInConsonant;
        if (russianForm) {
            return father + (female ? "овна" : "ович");
        }
        return father + (female ? "қызы" : "ұлы");
    }

    private static String surname(String male, Sex sex) {
        boolean changes =
                male.endsWith("ов")
                        || male.endsWith("ев")
                        || male.endsWith("ёв")
                        || male.endsWith("ин");
        if (sex != Sex.FEMALE) {
            return male;
        }
        if (male.endsWith("ский")) {
            return male.substring(0, male.length() - 2) + "ая";
        }
        return changes ? male + "а" : male;
    }

    /** 1800 was no leap year, so 29 February 2000 has no twin. */
    private static boolean existsInThe19thCentury(LocalDate born) {
        return born.getDayOfMonth() != 29 || born.getMonthValue() != 2 || born.getYear() % 100 != 0;
    }

    private List<String> names(String heading) {
        return names.of(heading);
    }

    private static String spelt(List<String> pairs, Language language, Chance chance) {
        return chance.of(pairs).split("\\|")[language == Language.RU ? 1 : 0];
    }
}
