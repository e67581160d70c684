package org.shanyraq.contact.replies;

import org.shanyraq.ground.NoSuchCode;

/** An answer as somebody drafts it. */
public record NewReply(String code, String topic, boolean safe, Reply.Texts texts) {
    public NewReply {
        if (!code.matches("[a-z0-9_]{2,40}") || !KeepReplies.TOPICS.contains(topic)) {
            throw new NoSuchCode("no such code or topic");
        }
    }
}
