package org.shanyraq.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shanyraq.people.HiddenValues.Hidden;
import org.shanyraq.people.HiddenValues.Kind;
import org.shanyraq.people.Iin;

/** Where the other side may be found never leaves, however it is spelled. */
class ValueScanTest {
    private static final Hidden ADDRESS =
            new Hidden(Kind.ADDRESS, "г. Семей, улица Мұхтар Әуезов, дом 27, кв. 14");
    private static final Hidden PHONE = new Hidden(Kind.PHONE, "+77015554433");
    private static final Hidden SCHOOL = new Hidden(Kind.SCHOOL, "Школа-лицей №35 имени Құнанбай");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Она живёт: г. Семей, улица Мұхтар Әуезов, дом 27, кв. 14",
                "проживает по адресу Семей, ул. Мухтара Ауэзова 27-14",
                "Semey, Mukhtar Auezov St 27, apt 14",
                "14-пәтер, 27-үй, Мұхтар Әуезов көшесі, Семей",
                "СЕМЕЙ МУХТАРА АУЭЗОВА 27 14"
            })
    void anAddressIsFoundHoweverItIsWritten(String text) {
        assertThat(ValueScan.finds(text, List.of(ADDRESS))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "тел. +7 701 555 44 33",
                "8 (701) 555-44-33",
                "87015554433",
                "звонить 701 555 4433 вечером",
                "tel:+7-701-555-44-33"
            })
    void aTelephoneIsFoundByItsDigits(String text) {
        assertThat(ValueScan.finds(text, List.of(PHONE))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Дети учатся в школе-лицее 35 имени Кунанбая",
                "35 лицей Құнанбай атындағы мектеп"
            })
    void aSchoolIsFound(String text) {
        assertThat(ValueScan.finds(text, List.of(SCHOOL))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Предписание действует до 11 апреля, 19:40.",
                "Семей қаласындағы орталық, 27 наурызда сағат 14-те",
                "Занятие группы: вторник, 18:00, кабинет 14",
                "Позвоните в 111 или 102."
            })
    void ordinaryTextGoesThrough(String text) {
        assertThat(ValueScan.finds(text, List.of(ADDRESS, PHONE, SCHOOL))).isFalse();
    }

    @Test
    void ofTenThousandGeneratedTextsNoneCarriesAnExactValueAndFewAreHeldForNothing() {
        var chance = new Random(11);
        var words =
                "занятие группы вторник кабинет справка суд явка вызов центр неделя час".split(" ");
        int held = 0;
        for (int i = 0; i < 10_000; i++) {
            var phone = "+7701" + (1_000_000 + chance.nextInt(9_000_000));
            var street = List.of("Абая", "Гоголя", "Сатпаева", "Толе би").get(chance.nextInt(4));
            var address = "Семей, " + street + " " + (1 + chance.nextInt(200));
            var values = List.of(new Hidden(Kind.PHONE, phone), new Hidden(Kind.ADDRESS, address));
            var text = new ArrayList<String>();
            for (int w = 0; w < 30; w++) {
                text.add(words[chance.nextInt(words.length)]);
            }
            var plain = String.join(" ", text) + " " + (1 + chance.nextInt(31)) + " марта";
            if (ValueScan.finds(plain, values)) {
                held++;
            }
            text.add(chance.nextInt(text.size()), chance.nextBoolean() ? phone : address);
            assertThat(ValueScan.finds(String.join(" ", text), values)).isTrue();
        }
        assertThat(held).isLessThanOrEqualTo(200);
    }

    @Test
    void aListOfCodesNamesNobodyAndAnIinDoes() {
        assertThat(ValueScan.namesAPerson("24-0617, high, 2026-11-22")).isFalse();
        assertThat(ValueScan.namesAPerson("991231500006")).isTrue();
        assertThat(ValueScan.namesAPerson("+7 701 555 44 33")).isTrue();
    }

    @Test
    void everyIndividualNumberIsFoundInAListHoweverItIsSpaced() {
        var chance = new Random(13);
        int tried = 0;
        while (tried < 5_000) {
            var eleven =
                    "%02d%02d%02d%d%04d"
                            .formatted(
                                    chance.nextInt(100),
                                    1 + chance.nextInt(12),
                                    1 + chance.nextInt(28),
                                    1 + chance.nextInt(6),
                                    chance.nextInt(10_000));
            var check = Iin.checkDigit(eleven);
            if (check.isPresent()) {
                var iin = eleven + check.getAsInt();
                var spaced =
                        iin.substring(0, 6) + (chance.nextBoolean() ? " " : "-") + iin.substring(6);
                assertThat(ValueScan.namesAPerson("24-0617\n" + iin + "\nhigh")).isTrue();
                assertThat(ValueScan.namesAPerson("x " + spaced)).isTrue();
                tried++;
            }
        }
    }

    @Test
    void everyTelephoneIsFoundInAListHoweverItIsSpaced() {
        var chance = new Random(17);
        for (int i = 0; i < 5_000; i++) {
            var n = "7%02d%07d".formatted(chance.nextInt(100), chance.nextInt(10_000_000));
            var ways =
                    List.of(
                            "+7" + n,
                            "8" + n,
                            n,
                            "+7 ("
                                    + n.substring(0, 3)
                                    + ") "
                                    + n.substring(3, 6)
                                    + "-"
                                    + n.substring(6, 8)
                                    + "-"
                                    + n.substring(8),
                            "8 "
                                    + n.substring(0, 3)
                                    + " "
                                    + n.substring(3, 6)
                                    + " "
                                    + n.substring(6));
            assertThat(ways).allMatch(ValueScan::namesAPerson);
        }
    }

    @Test
    void ordinaryListsLeave() {
        var chance = new Random(19);
        int held = 0;
        for (int i = 0; i < 5_000; i++) {
            var day =
                    "%02d.%02d.%d"
                            .formatted(
                                    1 + chance.nextInt(28),
                                    1 + chance.nextInt(12),
                                    2024 + chance.nextInt(4));
            var line =
                    List.of(
                            "%02d-%04d".formatted(24 + chance.nextInt(4), chance.nextInt(10_000)),
                            day + " %02d:%02d".formatted(chance.nextInt(24), chance.nextInt(60)),
                            day,
                            String.valueOf(chance.nextInt(1_000)),
                            "%014d".formatted(chance.nextLong(100_000_000_000_000L)),
                            "№ 3%09d".formatted(chance.nextInt(1_000_000_000)));
            if (ValueScan.namesAPerson(String.join("\n", line))) {
                held++;
            }
        }
        assertThat(held).isZero();
        int twelve = 0;
        for (int i = 0; i < 20_000; i++) {
            if (ValueScan.namesAPerson("%012d".formatted(chance.nextLong(1_000_000_000_000L)))) {
                twelve++;
            }
        }
        assertThat(twelve).isLessThan(200);
    }
}
