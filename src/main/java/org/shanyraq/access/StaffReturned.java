package org.shanyraq.access;

import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.StaffId;

/** Somebody is back from leave. */
public record StaffReturned(StaffId staff, CentreId centre) {}
