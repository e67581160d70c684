package org.shanyraq.access.web;

import org.shanyraq.ground.Thing;

/** What the reader is about to be walled off from. */
public record ConflictPage(Thing thing) {}
