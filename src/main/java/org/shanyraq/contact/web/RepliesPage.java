package org.shanyraq.contact.web;

import java.util.List;
import org.shanyraq.contact.replies.Reply;
import org.shanyraq.ground.StaffId;
import org.shanyraq.web.Form;

/** The library of answers, and the one that is being written. */
public record RepliesPage(List<Reply> replies, List<String> topics, StaffId me, Form form) {
    public List<Reply> drafts() {
        return replies.stream().filter(reply -> reply.state() == Reply.State.DRAFT).toList();
    }

    public List<Reply> offered(String topic) {
        return replies.stream()
                .filter(reply -> reply.state() == Reply.State.REVIEWED)
                .filter(reply -> reply.topic().equals(topic))
                .toList();
    }
}
