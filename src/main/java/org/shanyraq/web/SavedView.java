package org.shanyraq.web;

import java.util.UUID;

/**
 * Filters and an order that a member of staff gave a name: for themselves, or shared with
 * colleagues of the same role at the same centre.
 *
 * @param query codes and days only, as {@link Listing} writes them
 * @param mine whether the reader made it; only then may it be forgotten
 */
public record SavedView(UUID id, String name, String query, boolean mine, boolean shared) {}
