package org.shanyraq.contact.web;

import java.util.List;
import org.shanyraq.contact.replies.Reply;
import org.shanyraq.ground.Language;

/** Answers to choose from, in the language of the conversation first. */
public record RepliesFound(List<Reply> replies, Language language) {}
