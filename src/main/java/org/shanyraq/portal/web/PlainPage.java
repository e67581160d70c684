package org.shanyraq.portal.web;

/** A page of words only. */
public record PlainPage(Face face) {}
