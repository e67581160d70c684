package org.shanyraq.access;

import java.util.List;

/**
 * Paths of the public face beyond those that begin with a language ({@code /kk/…}). A room that
 * serves visitors offers a bean of this type. What nobody names here is staff's.
 *
 * @param patterns such as {@code /open-data/**}
 */
public record PublicFace(List<String> patterns) {
    /**
     * An attribute of requests that begin to ask for help and seem to be sent by another site's
     * page: nothing may be stored by them.
     */
    public static final String FOREIGN = PublicFace.class.getName() + ".foreign";

    public PublicFace {
        patterns = List.copyOf(patterns);
    }

    public static PublicFace of(String... patterns) {
        return new PublicFace(List.of(patterns));
    }
}
