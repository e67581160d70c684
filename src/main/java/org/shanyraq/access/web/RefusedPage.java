package org.shanyraq.access.web;

/**
 * @param reason the policy's code: {@code role}, {@code no_tie}, {@code wall} or {@code actor}
 */
public record RefusedPage(String reason) {
    public String key() {
        return "access.refused." + reason;
    }
}
