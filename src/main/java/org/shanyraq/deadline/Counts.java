package org.shanyraq.deadline;

/** For the menu: how many are late, and how many more are due before the local day ends. */
public record Counts(int late, int dueToday) {}
