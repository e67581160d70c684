package org.shanyraq.contact.intake;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A record and whoever waits for it to be durable: an arrival or words. */
record Waiting(
        @Nullable SealedArrival arrival,
        @Nullable SealedWords words,
        CompletableFuture<Outcome> outcome) {}
