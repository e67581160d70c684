package org.shanyraq.web;

import java.util.Set;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.Language;

/** What a page must know about sign-ins. The room that keeps them implements it. */
public interface SignIns {
    /** How the reader is named in the corner of the page. */
    Badge badge(Actor.Staff staff, Language language);

    /**
     * Those of the sign-ins (by the id of their HTTP session) that still hold. Asked every few
     * seconds for all live connections of a node at once; the others are closed.
     */
    Set<String> holding(Set<String> sessions);

    /**
     * @param name the reader's own name, or what they are called at work
     * @param where their centre, in the reader's language
     */
    record Badge(String name, String where) {}
}
