package org.shanyraq.portal.web;

import org.shanyraq.web.Message;

/**
 * The first page.
 *
 * @param expected what somebody who writes now should expect
 */
public record HomePage(Face face, Message expected) {}
