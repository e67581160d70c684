package org.shanyraq.access;

/** What ties a member of staff to the thing that an act is about. */
public enum Tie {
    /** No tie is needed: the role suffices. */
    NONE,
    /** Works on the thing. */
    SERVES,
    /** Manages the centre that keeps the thing. */
    MANAGES,
    /** Belongs to the centre that keeps the thing. */
    CENTRE,
    /** Broke the glass over the thing within the last hour. */
    GLASS
}
