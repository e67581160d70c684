package org.shanyraq.contact.intake;

import java.util.Set;
import java.util.UUID;

/** What has just become durable through this node: told within the node, after the commit. */
public record Stored(Set<UUID> arrived, Set<UUID> spokenIn) {}
