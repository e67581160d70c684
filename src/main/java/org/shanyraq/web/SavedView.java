package org.shanyraq.web;

import java.util.UUID;

/**
 * Filters and an order that a member of staff gave a name, for themselves alone.
 *
 * @param query codes and days only, as {@link Listing} writes them
 */
public record SavedView(UUID id, String name, String query) {}
