package org.shanyraq.web;

import java.time.Instant;
import java.util.Collection;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.StaffId;

/**
 * A room that must know within seconds whether those who work with it still sit at their pages
 * offers a bean of this type. An open page of theirs is called upon every {@link #EVERY_SECONDS}
 * and answers by itself, in a tab that is not looked at and behind a locked screen, too; whatever
 * else they ask for is a sign as well. A stream that is open proves nothing: the network keeps up
 * one whose other end has lost its power for a quarter of an hour.
 */
public interface SignsOfLife {
    /** How often a page is called upon, in seconds. */
    int EVERY_SECONDS = 2;

    /**
     * @param at when it was received
     * @param called whether the page answered to being called upon: from such a page silence says
     *     that it is gone, from another (an old browser, a proxy that holds streams back) not so
     *     soon
     */
    record Sign(StaffId staff, Instant at, boolean called) {}

    /** Whether this person's signs are waited for. Asked often; kept in memory. */
    boolean awaits(Actor.Staff reader);

    /** The signs of about the last second, one a person at most. */
    void heard(Collection<Sign> signs);
}
