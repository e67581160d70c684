package org.shanyraq.access;

/** The policy's answer, with its reason. */
public sealed interface Decision {
    /** A code, for the trail and for the words of a refusal. */
    String reason();

    record Allowed(String reason) implements Decision {}

    record Denied(String reason) implements Decision {}
}
