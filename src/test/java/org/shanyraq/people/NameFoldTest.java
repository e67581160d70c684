package org.shanyraq.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shanyraq.people.matching.JaroWinkler;

class NameFoldTest {
    @ParameterizedTest
    @CsvSource({
        "Әлия, Алия",
        "Әлия, Aliya",
        "Әлия, Alia",
        "Әлия, Элия",
        "Кәмшат, Кямшат",
        "Сәуле, Saule",
        "Ғалымжан, Галымжан",
        "Ғалымжан, Ghalymzhan",
        "Ғалымжан, Galymjan",
        "Қайрат, Кайрат",
        "Қайрат, Qairat",
        "Қайрат, Kairat",
        "Қайрат, Kayrat",
        "Өмірбек, Омирбек",
        "Өмірбек, Умирбек",
        "Өмірбек, Omirbek",
        "Өмірбек, Ömirbek",
        "Нұрсұлтан, Нурсултан",
        "Нұрсұлтан, Nursultan",
        "Нұрсұлтан, Nūrsūltan",
        "Гүлнәр, Гульнар",
        "Гүлнәр, Gulnar",
        "Гүлнәр, Gülnär",
        "Гүлнәр, Gu'lna'r",
        "Жұмабай, Жумабай",
        "Жұмабай, Zhumabay",
        "Жұмабай, Jumabai",
        "Жұмабай, Žumabaj_",
        "Шолпан, Sholpan",
        "Шолпан, Şolpan",
        "Шынар, Shynar",
        "Шынар, Chynar_",
        "Айгүл, Айгуль",
        "Айгүл, Aigul",
        "Айгүл, Aygul",
        "Айгүл, Aıgúl",
        "Бауыржан, Бауржан",
        "Бауыржан, Baurzhan",
        "Бауыржан, Bauyrjan",
        "Данияр, Daniyar",
        "Данияр, Daniar",
        "Юлия, Yulia",
        "Юлия, Iuliia",
        "Сергей, Sergey",
        "Сергей, Sergei",
        "Дмитрий, Dmitry",
        "Дмитрий, Dmitrii",
        "Алексей, Aleksei",
        "Фёдор, Федор",
        "Наталья, Natalya",
        "Наталья, Наталия",
        "Әбдіқадыр, Абдыкадыров",
        "Әбдіқадыр, Abdykadyrova",
        "Жүнісов, Жунисова",
        "Серікұлы, Серикович",
        "Серікқызы, Сериковна",
        "Серікұлы, Serikuly",
        "Серікқызы, Serikkyzy",
        "Серікұлы, Serıkūly",
        "Ахметов, Ахметова",
        "Ахметов, Akhmetov",
        "Ахметов, Akhmetova",
        "Ахметов, Ахмет",
        "Иванов, Ivanova",
        "Касенов, Қасенов",
        "Касенов, Kassenov",
        "Оспанов, Ospanova",
        "Мұқанов, Муканова",
        "Достоевский, Достоевская",
        "Теңізбай, Тенизбай",
        "Теңізбай, Tengizbay",
        "Цой, Tsoi",
        "Цой, Tsoy",
        "Пак, Pak",
        "Хамит, Һамит",
        "Хамит, Khamit",
        "Хамит, Hamit",
        "Чингиз, Chingiz",
        "Чингиз, Çiñgiz",
        "Джамиля, Жамиля",
        "Джамиля, Dzhamilya",
        "Камила, Camila",
        "Мейрамгүл, Meiramgul",
        "Мәриям, Марьям",
        "Мәриям, Mariyam",
        "Ләззат, Лаззат",
        "Ләззат, Lazzat",
        "Iңкәр, Іңкәр"
    })
    void spellingsOfOneNameMeet(String one, String other) {
        if (other.endsWith("_")) {
            // Spellings that no rule of the table covers: they are left to the ranking.
            assertThat(
                            JaroWinkler.likeness(
                                    NameFold.fine(one), NameFold.fine(other.replace("_", ""))))
                    .isGreaterThan(0.75);
            return;
        }
        assertThat(NameFold.key(one)).isEqualTo(NameFold.key(other)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Айгүл, Айжан",
        "Қайрат, Марат",
        "Шолпан, Жұлдыз",
        "Ахметов, Оспанов",
        "Сәуле, Әсел",
        "Нұрлан, Нұрбол",
        "Ерлан, Ержан",
        "Динара, Дана"
    })
    void differentNamesStayApart(String one, String other) {
        assertThat(NameFold.key(one)).isNotEqualTo(NameFold.key(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "\u0000",
                "\u202e",
                "a\u0301\u0301\u0301",
                "🙂",
                "\ud800",
                "1234",
                "-'’",
                "王小明",
                "محمد"
            })
    void anyTextFoldsWithoutHarm(String text) {
        assertThat(NameFold.key(text))
                .isEqualTo(NameFold.key(text.toUpperCase(java.util.Locale.ROOT)));
    }

    @Test
    void foldingIsNotUndoneByCase() {
        assertThat(NameFold.key("ӘБДІҚАДЫРОВА")).isEqualTo(NameFold.key("әбдіқадырова"));
        assertThat(NameFold.key("ISKAKOV")).isEqualTo(NameFold.key("iskakov"));
    }

    @ParameterizedTest
    @CsvSource({
        "MARTHA, MARHTA, .9611", "DIXON, DICKSONX, .8133", "DWAYNE, DUANE, .8400",
        "JELLYFISH, SMELLYFISH, .8963", "ЖУНУСОВ, ЖУНИСОВ, .9333", "АЙГУЛЬ, АЙГУЛ, .9667"
    })
    void likenessAgreesWithWinkler(String one, String other, double expected) {
        assertThat(JaroWinkler.likeness(one, other))
                .isCloseTo(expected, org.assertj.core.data.Offset.offset(0.00005));
    }
}
