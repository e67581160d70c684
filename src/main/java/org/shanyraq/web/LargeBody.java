package org.shanyraq.web;

/**
 * An address to which more may be sent than a form holds: a room that takes files has a bean of
 * this.
 *
 * @param path exactly, as {@code /plans/lists}
 * @param bytes of the whole request
 */
public record LargeBody(String path, long bytes) {}
