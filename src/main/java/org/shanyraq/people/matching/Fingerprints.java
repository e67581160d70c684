package org.shanyraq.people.matching;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shanyraq.ground.Thing;
import org.shanyraq.people.Iin;
import org.shanyraq.people.NameFold;
import org.shanyraq.people.PersonName;
import org.shanyraq.people.Phone;
import org.shanyraq.sealing.BlindTokens;
import org.springframework.stereotype.Component;

/**
 * Blind tokens by which a person can be found. Those for candidates are compounds of surname and
 * given name, cut to {@value #BITS} bits, so that they cannot be guessed from how often names
 * occur; those for search in one's own files are salted with the file.
 */
@Component
public class Fingerprints {
    /** About a million values: at two million people each is shared by two. */
    public static final int BITS = 20;

    private static final int NUMBER_BITS = 26;
    private static final int WORD_BITS = 48;
    private static final int KIND_SHIFT = 40;
    private static final int PREFIX = 3;

    private final BlindTokens tokens;

    Fingerprints(BlindTokens tokens) {
        this.tokens = tokens;
    }

    /** What a token was made of, and how much its agreement tells, in points. */
    public enum Kind {
        IIN(100),
        PHONE(70),
        NAMES(50),
        SKELETONS(30),
        FAMILY_AND_INITIAL(14),
        GIVEN_AND_INITIAL(10);

        private final int points;

        Kind(int points) {
            this.points = points;
        }

        static int points(long token) {
            return values()[(int) (token >>> KIND_SHIFT)].points;
        }
    }

    /** All tokens of a person as she is written down. */
    public Set<Long> of(PersonName name, List<Phone> phones, @Nullable Iin iin) {
        var all = new LinkedHashSet<Long>();
        if (!name.surname().isEmpty() && !name.given().isEmpty()) {
            names(name.surname(), name.given(), all);
        } else {
            var only = NameFold.words(name.surname() + " " + name.given());
            if (only.size() > 1) {
                names(only.get(0), only.get(1), all);
            }
        }
        phones.forEach(phone -> all.add(phone(phone)));
        if (iin != null) {
            all.add(iin(iin));
        }
        return all;
    }

    /** The tokens that a free text may meet: every two of its words, in either part. */
    public Set<Long> ofText(String text) {
        var words = NameFold.words(text).stream().limit(4).toList();
        var all = new LinkedHashSet<Long>();
        for (int i = 0; i < words.size(); i++) {
            for (int j = 0; j < words.size(); j++) {
                if (i != j) {
                    names(words.get(i), words.get(j), all);
                }
            }
        }
        return all;
    }

    public long phone(Phone phone) {
        return token(Kind.PHONE, phone.e164(), NUMBER_BITS);
    }

    public long iin(Iin iin) {
        return token(Kind.IIN, iin.digits(), NUMBER_BITS);
    }

    /** Search tokens of a name within one file: each word, and the beginning of each. */
    public long[] words(Thing file, PersonName name, List<Phone> phones) {
        var all = new ArrayList<Long>();
        for (var word : NameFold.words(name.full())) {
            all.add(word(file, word));
            all.add(beginning(file, word));
        }
        phones.forEach(phone -> all.add(salted(file, "p", phone.e164())));
        return all.stream().distinct().mapToLong(Long::longValue).toArray();
    }

    public long word(Thing file, String word) {
        return salted(file, "w", NameFold.key(word));
    }

    public long phone(Thing file, Phone phone) {
        return salted(file, "p", phone.e164());
    }

    public long beginning(Thing file, String word) {
        var fine = NameFold.fine(word);
        return salted(file, "b", fine.substring(0, Math.min(PREFIX, fine.length())));
    }

    private void names(String family, String given, Set<Long> into) {
        var f = NameFold.key(family);
        var g = NameFold.key(given);
        if (f.isEmpty() || g.isEmpty()) {
            return;
        }
        into.add(token(Kind.NAMES, inOrder(f, g), BITS));
        var fs = NameFold.skeleton(family);
        var gs = NameFold.skeleton(given);
        into.add(token(Kind.SKELETONS, inOrder(fs, gs), BITS));
        into.add(token(Kind.FAMILY_AND_INITIAL, fs + "|" + g.charAt(0), BITS));
        into.add(token(Kind.GIVEN_AND_INITIAL, gs + "|" + f.charAt(0), BITS));
    }

    private static String inOrder(String one, String other) {
        return one.compareTo(other) <= 0 ? one + "|" + other : other + "|" + one;
    }

    private long token(Kind kind, String folded, int bits) {
        return ((long) kind.ordinal() << KIND_SHIFT)
                | tokens.token("people.token." + kind.ordinal(), folded, bits);
    }

    private long salted(Thing file, String what, String folded) {
        return tokens.token("people.presence." + what, file.id() + "|" + folded, WORD_BITS);
    }
}
