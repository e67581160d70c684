package org.shanyraq.access.web;

import org.shanyraq.web.Form;

/**
 * @param token the word of the one-time link
 * @param signInName what they will type to sign in
 */
public record WelcomePage(String token, String signInName, Form form) {}
