package org.shanyraq.portal.web;

/**
 * What 111 does and keeps.
 *
 * @param keptDays for how many days after the end of a conversation its words can still be read
 */
public record AboutPage(Face face, long keptDays) {}
