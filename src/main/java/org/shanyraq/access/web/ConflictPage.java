package org.shanyraq.access.web;

import java.util.List;
import org.shanyraq.access.StaffMember;
import org.shanyraq.ground.Thing;

/**
 * What the reader is about to be walled off from.
 *
 * @param colleagues for whom the reader may set the wall instead, as their manager
 */
public record ConflictPage(Thing thing, List<StaffMember> colleagues) {}
