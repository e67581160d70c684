package org.shanyraq.portal.web;

/** What went wrong, in words that stand under {@code web.mishap.} and the status. */
public record MishapOfFace(Face face, int status) {
    public String key(String part) {
        return "web.mishap." + status + "." + part;
    }
}
