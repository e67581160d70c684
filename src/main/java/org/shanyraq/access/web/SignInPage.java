package org.shanyraq.access.web;

import org.shanyraq.web.Form;

/**
 * @param to where to go on afterwards; empty for the beginning
 */
public record SignInPage(Form form, String to) {}
