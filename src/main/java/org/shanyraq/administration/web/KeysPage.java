package org.shanyraq.administration.web;

/**
 * @param remaining files' keys that still lie under an older wrapping key
 */
public record KeysPage(long remaining) {}
