package org.shanyraq.statistics.web;

/** A total, shown in place of the one before. */
public record LiveNumber(int count) {}
