package org.shanyraq.administration.web;

import org.shanyraq.administration.watch.Keys;

/**
 * @param rotates whether the reader may take a new wrapping key into use
 */
public record KeysPage(Keys.Progress progress, boolean rotates) {}
