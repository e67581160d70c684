package org.shanyraq.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "+77011234567",
                "87011234567",
                "8 (701) 123-45-67",
                "7011234567",
                "+7 701 123 45 67",
                "77011234567",
                "0077011234567",
                " +7\u00a0701\u00a0123–45–67 "
            })
    void allWaysOfTypingANumberMeanTheSame(String typed) {
        assertThat(Phone.read(typed)).contains(new Phone("+77011234567"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "111", "phone", "+0123456789", "+7701123456789012", "701-abc"})
    void otherTextIsNoNumber(String typed) {
        assertThat(Phone.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+996555123456", "+49301234567"})
    void numbersOfOtherCountriesKeepTheirPrefix(String typed) {
        assertThat(Phone.read(typed)).contains(new Phone(typed));
    }
}
