package org.shanyraq.portal.web;

import java.util.List;
import java.util.Optional;
import org.shanyraq.web.Message;

/**
 * Where is help near me?
 *
 * @param typed the name that was typed
 * @param places those it may mean, to choose from
 * @param regions every region with its districts, for who would rather choose
 */
public record NearPage(
        Face face,
        String typed,
        List<Place> places,
        List<Region> regions,
        Optional<Message> mistake,
        String talkScript) {
    /** A settlement or a district to choose. */
    public record Place(String code, String name) {}

    public record Region(String name, List<Place> districts) {}
}
