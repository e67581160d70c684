package org.shanyraq.web;

/**
 * One of several views of the same thing, each at its own address.
 *
 * @param count how much is there; 0 shows nothing
 */
public record Tab(String name, String path, boolean current, int count) {}
