package org.shanyraq.web.mishap;

/**
 * What went wrong, for its page.
 *
 * @param status one of those that have words of their own
 * @param reference what the reader may quote and the log names; empty when nothing was logged
 */
public record MishapPage(int status, String reference) {
    public String key(String part) {
        return "web.mishap." + status + "." + part;
    }
}
