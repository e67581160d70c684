package org.shanyraq.contact.replies;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.shanyraq.access.Policy;
import org.shanyraq.contact.desk.DeskActs;
import org.shanyraq.ground.Language;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds a reviewed answer while somebody writes. */
@Component
public class OfferReplies {
    private static final int MOST = 30;

    private final Policy policy;
    private final Replies replies;

    OfferReplies(Policy policy, Replies replies) {
        this.policy = policy;
        this.replies = replies;
    }

    /**
     * Those whose code or words hold every word of what was typed; codes that begin with it first.
     */
    @Transactional
    public List<Reply> find(String typed, Language language) {
        policy.require(DeskActs.READ_REPLIES);
        var words = typed.toLowerCase(Locale.ROOT).strip().split("\\s+");
        var all = replies.reviewed();
        return Stream.concat(
                        all.stream().filter(reply -> reply.code().startsWith(words[0])),
                        all.stream().filter(reply -> holds(reply, words, language)))
                .distinct()
                .sorted(
                        Comparator.comparingInt(
                                reply ->
                                        typed.isBlank()
                                                ? KeepReplies.TOPICS.indexOf(reply.topic())
                                                : 0))
                .limit(MOST)
                .toList();
    }

    private static boolean holds(Reply reply, String[] words, Language language) {
        var hay = (reply.code() + " " + reply.texts().in(language)).toLowerCase(Locale.ROOT);
        return Arrays.stream(words).allMatch(hay::contains);
    }
}
