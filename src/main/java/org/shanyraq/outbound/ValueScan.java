package org.shanyraq.outbound;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.shanyraq.people.HiddenValues.Hidden;
import org.shanyraq.people.HiddenValues.Kind;
import org.shanyraq.people.Iin;
import org.shanyraq.people.NameFold;

/**
 * Looks for hidden values in a text, as they stand and as they might be spelled: telephones by
 * their digits, addresses and schools by their telling words in any of the alphabets and any order.
 * Pure.
 */
final class ValueScan {
    private static final Pattern BETWEEN_DIGITS =
            Pattern.compile("(?<=[0-9])[\\s().\\-\u2010-\u2015\u00a0/]+(?=[0-9(])");
    private static final Pattern TOKENS = Pattern.compile("[\\p{L}\\p{M}]+|[0-9]+[\\p{L}]?");
    private static final String BETWEEN = "[ \u00a0().\\-\u2010-\u2015/]{0,3}";

    /** A national number of ten digits that begins with a 7, with or without what stands before. */
    private static final Pattern PHONE =
            Pattern.compile(
                    "(?<![0-9])(?:(?:\\+?7|8)"
                            + BETWEEN
                            + ")?7(?:"
                            + BETWEEN
                            + "[0-9]){9}(?![0-9])");

    private static final Pattern ABROAD =
            Pattern.compile("(?<![0-9])\\+[1-9](?:" + BETWEEN + "[0-9]){7,14}(?![0-9])");
    private static final Pattern TWELVE =
            Pattern.compile("(?<![0-9])[0-9](?:[ \u00a0\\-]?[0-9]){11}(?![0-9])");
    private static final int NATIONAL = 10;
    private static final int SHORTEST_WORD = 3;
    private static final int COMMON_BEGINNING = 4;

    /** Words that every address has. */
    private static final List<String> PLAIN =
            List.of(
                    "улица",
                    "көшесі",
                    "көше",
                    "street",
                    "проспект",
                    "даңғылы",
                    "квартира",
                    "пәтер",
                    "город",
                    "қаласы",
                    "область",
                    "облысы",
                    "школа",
                    "мектеп",
                    "мектебі",
                    "school",
                    "район",
                    "ауданы",
                    "дом",
                    "үй",
                    "flat",
                    "apartment",
                    "avenue",
                    "микрорайон",
                    "шағын",
                    "корпус",
                    "имени",
                    "атындағы");

    private ValueScan() {}

    static boolean finds(String text, Collection<Hidden> values) {
        var digits = digits(text);
        var tokens = tokens(text);
        return values.stream()
                .anyMatch(
                        hidden ->
                                hidden.kind() == Kind.PHONE
                                        ? holdsPhone(digits, hidden.value())
                                        : holdsWords(text, tokens, hidden.value()));
    }

    /**
     * Whether a list holds a telephone, or an individual number whose date, century and check digit
     * are right. Other long numbers, of orders, cases and sums, name nobody.
     */
    static boolean namesAPerson(String text) {
        return PHONE.matcher(text).find()
                || ABROAD.matcher(text).find()
                || TWELVE.matcher(text).results().anyMatch(found -> Iin.couldBe(found.group()));
    }

    private static boolean holdsPhone(String digits, String phone) {
        var bare = phone.replaceAll("[^0-9]", "");
        return bare.length() >= NATIONAL
                && digits.contains(bare.substring(bare.length() - NATIONAL));
    }

    private static boolean holdsWords(String text, List<String> tokens, String value) {
        if (text.toLowerCase(Locale.ROOT).contains(value.toLowerCase(Locale.ROOT).strip())) {
            return true;
        }
        var telling = tokens(value).stream().filter(ValueScan::tells).toList();
        boolean hasWord = telling.stream().anyMatch(token -> !Character.isDigit(token.charAt(0)));
        if (!hasWord || telling.size() < 2) {
            return false;
        }
        int window = telling.size() * 2 + 4;
        for (int from = 0; from < tokens.size(); from++) {
            var near = tokens.subList(from, Math.min(tokens.size(), from + window));
            if (telling.stream().allMatch(token -> isIn(near, token))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIn(List<String> near, String wanted) {
        return near.stream().anyMatch(token -> sameWord(token, wanted));
    }

    /** Kazakh and Russian change the ends of words: the beginning decides. */
    private static boolean sameWord(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        if (Character.isDigit(one.charAt(0)) || Character.isDigit(other.charAt(0))) {
            return false;
        }
        int shorter = Math.min(one.length(), other.length());
        int common = Math.max(COMMON_BEGINNING, shorter - 1);
        return shorter >= COMMON_BEGINNING
                && one.regionMatches(0, other, 0, Math.min(common, shorter));
    }

    private static boolean tells(String token) {
        return Character.isDigit(token.charAt(0)) || token.length() >= SHORTEST_WORD;
    }

    private static List<String> tokens(String text) {
        var tokens = new ArrayList<String>();
        var found = TOKENS.matcher(text.toLowerCase(Locale.ROOT));
        while (found.find()) {
            var token = found.group();
            if (Character.isDigit(token.charAt(0))) {
                tokens.add(token.replaceAll("[^0-9]", ""));
            } else if (!PLAIN.contains(token)) {
                var folded = NameFold.fine(token);
                if (!folded.isEmpty()) {
                    tokens.add(folded);
                }
            }
        }
        return tokens;
    }

    private static String digits(String text) {
        return BETWEEN_DIGITS.matcher(text).replaceAll("");
    }
}
