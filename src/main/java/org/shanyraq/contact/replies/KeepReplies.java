package org.shanyraq.contact.replies;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.shanyraq.contact.desk.DeskActs;
import org.shanyraq.ground.Acting;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The library of answers: one supervisor drafts, another reviews; old versions stay to be seen. */
@Component
public class KeepReplies {
    /** In the order in which they are needed in a conversation. */
    public static final List<String> TOPICS =
            List.of("opening", "safety", "help", "information", "waiting", "closing");

    private final Policy policy;
    private final Trail trail;
    private final Replies replies;
    private final Clock clock;

    KeepReplies(Policy policy, Trail trail, Replies replies, Clock clock) {
        this.policy = policy;
        this.trail = trail;
        this.replies = replies;
        this.clock = clock;
    }

    /** How a review went. */
    public enum Reviewed {
        DONE,
        /** She wrote it herself: somebody else must read it. */
        OWN,
        /** Nothing is drafted under the code, or it was changed meanwhile. */
        GONE
    }

    @Transactional
    public List<Reply> present() {
        policy.require(DeskActs.KEEP_REPLIES);
        return replies.present();
    }

    /** Every version of one answer, the newest first. */
    @Transactional
    public List<Reply> versions(String code) {
        policy.require(DeskActs.KEEP_REPLIES);
        return replies.versions(code);
    }

    /** The draft that stands takes the new words; otherwise a new version begins. */
    @Transactional
    public void draft(NewReply fresh) {
        var allowed = policy.require(DeskActs.KEEP_REPLIES);
        var me = Acting.staff().orElseThrow();
        var versions = replies.take(fresh.code());
        var now = clock.instant();
        var standing = draftIn(versions);
        if (standing.isPresent()) {
            replies.redraft(fresh, standing.get().version(), me.id(), now);
        } else {
            int last = versions.stream().mapToInt(Reply::version).max().orElse(0);
            replies.insert(fresh, last + 1, me.id(), now);
        }
        trail.wrote("reply.draft", List.of(me.id().thing()), allowed.reason());
    }

    /** From now on it is offered at the desk, in place of the version before. */
    @Transactional
    public Reviewed review(String code, int version) {
        var allowed = policy.require(DeskActs.KEEP_REPLIES);
        var me = Acting.staff().orElseThrow();
        var versions = replies.take(code);
        var draft = draftIn(versions).filter(standing -> standing.version() == version);
        if (draft.isEmpty()) {
            return Reviewed.GONE;
        }
        if (draft.get().isDraftedBy(me.id())) {
            return Reviewed.OWN;
        }
        versions.stream()
                .filter(reply -> reply.state() == Reply.State.REVIEWED)
                .forEach(old -> replies.state(code, old.version(), Reply.State.PAST));
        replies.reviewed(code, version, me.id(), clock.instant());
        trail.wrote("reply.review", List.of(me.id().thing()), allowed.reason());
        return Reviewed.DONE;
    }

    /** It is offered no more, or its draft is dropped. */
    @Transactional
    public void withdraw(String code, int version) {
        var allowed = policy.require(DeskActs.KEEP_REPLIES);
        replies.take(code).stream()
                .filter(reply -> reply.version() == version)
                .forEach(reply -> replies.state(code, version, Reply.State.WITHDRAWN));
        trail.wrote(
                "reply.withdraw",
                List.of(Acting.staff().orElseThrow().id().thing()),
                allowed.reason());
    }

    private static Optional<Reply> draftIn(List<Reply> versions) {
        return versions.stream().filter(reply -> reply.state() == Reply.State.DRAFT).findFirst();
    }
}
