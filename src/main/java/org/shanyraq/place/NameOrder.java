package org.shanyraq.place;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import org.shanyraq.ground.Language;

/**
 * The order of words by the letters of a language, as CLDR has it: Kazakh letters in their own
 * places.
 */
public final class NameOrder {
    private static final Lazy<Map<Language, Collator>> COLLATORS = new Lazy<>(NameOrder::collators);

    private NameOrder() {}

    /** A comparator that any thread may use. */
    public static Comparator<String> of(Language language) {
        Collator collator = COLLATORS.get().get(language);
        if (collator == null) {
            throw new IllegalStateException("no order for " + language);
        }
        return collator::compare;
    }

    private static Map<Language, Collator> collators() {
        var all = new EnumMap<Language, Collator>(Language.class);
        for (var language : Language.values()) {
            all.put(language, Collator.getInstance(ULocale.forLocale(language.locale())).freeze());
        }
        return all;
    }
}
