package org.shanyraq.contact.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shanyraq.ground.FreshId;

/** The desk: what is mine, and the conversation that is open on it. */
public record DeskPage(
        DeskSide side,
        Optional<TalkPage> talk,
        Optional<ComposerPage> composer,
        Optional<AsidePage> aside,
        List<Pane> beside,
        int columns,
        Optional<WrapUpPage> wrapUp,
        List<Colleague> colleagues,
        Map<String, String> dispatch) {
    /** Another of my conversations, open beside. */
    public record Pane(TalkPage talk, ComposerPage composer) {}

    /** Somebody of the shift who can be asked or take over. */
    public record Colleague(UUID id, String name, boolean supervisor) {}

    static DeskPage idle(DeskSide side, int columns, List<Colleague> colleagues) {
        return new DeskPage(
                side,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                columns,
                Optional.empty(),
                colleagues,
                Map.of());
    }

    /** What a dispatcher will ask and the questions have told already. */
    public String known(String question) {
        return dispatch.getOrDefault(question, "");
    }

    public UUID fresh() {
        return FreshId.next();
    }
}
