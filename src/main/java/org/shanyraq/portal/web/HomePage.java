package org.shanyraq.portal.web;

import org.shanyraq.web.Message;

/**
 * The first page.
 *
 * @param expected what somebody who writes now should expect
 * @param overrun whether other help is pointed to
 */
public record HomePage(Face face, Message expected, boolean overrun) {}
