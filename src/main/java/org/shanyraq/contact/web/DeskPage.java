package org.shanyraq.contact.web;

import java.util.Optional;

/** The desk: what is mine, and the conversation that is open on it. */
public record DeskPage(
        DeskSide side,
        Optional<TalkPage> talk,
        Optional<ComposerPage> composer,
        Optional<AsidePage> aside) {}
