package org.shanyraq.casework;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.PersonId;
import org.shanyraq.ground.Thing;
import org.shanyraq.people.PersonCard;
import org.shanyraq.web.Page;
import org.shanyraq.web.TimelineEvent;

/**
 * What a room above knows of a case and shows on its page. Asked within the page's transaction,
 * after the policy allowed the page and before its one audit entry is written.
 */
public interface CasePanel {
    /** Place among the panels, from 0. */
    int order();

    /**
     * @param people everybody whom the case names, opened
     */
    Shown show(CaseFile of, Map<PersonId, PersonCard> people, Language language);

    /**
     * What is shown.
     *
     * @param card in the strip at the head; absent where there is nothing to say
     * @param named every thing that is shown, for the audit entry
     */
    record Shown(
            @Nullable Card card,
            List<TimelineEvent> events,
            List<View> views,
            List<Action> actions,
            Collection<Thing> named) {
        public static final Shown NOTHING =
                new Shown(null, List.of(), List.of(), List.of(), List.of());
    }

    /**
     * A card of the strip, worded.
     *
     * @param due the next thing that is due in it
     */
    record Card(String name, String value, String note, @Nullable Instant due, String dueOf) {}

    /**
     * A view of its own behind a tab.
     *
     * @param code in the page's address
     */
    record View(String code, String name, int count, Page content) {}

    /** Something that can be done from here. */
    record Action(String name, String path) {}
}
