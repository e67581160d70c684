package org.shanyraq.web;

import org.shanyraq.ground.Actor;
import org.shanyraq.ground.Language;

/** What a page must know about sign-ins. The room that keeps them implements it. */
public interface SignIns {
    /** How the reader is named in the corner of the page. */
    Badge badge(Actor.Staff staff, Language language);

    /** Whether the sign-in still holds: live connections end within seconds of its end. */
    boolean holds(String session);

    /**
     * @param name the reader's own name, or what they are called at work
     * @param where their centre, in the reader's language
     */
    record Badge(String name, String where) {}
}
