package org.shanyraq.web;

import java.util.Set;
import java.util.function.IntSupplier;
import org.shanyraq.ground.Role;

/**
 * A line of the rail. A room offers its own as beans of this type.
 *
 * @param key the message key of its name
 * @param path where it leads; every path that begins with it marks the line as current
 * @param order place in the rail, from 0; the day's work first
 * @param roles who sees it
 * @param counter how many things wait there for the reader, asked as the reader on each full page
 *     (keep it to one indexed query); 0 shows nothing
 */
public record MenuEntry(String key, String path, int order, Set<Role> roles, IntSupplier counter) {
    public MenuEntry {
        roles = Set.copyOf(roles);
    }

    public static MenuEntry of(String key, String path, int order, Role... roles) {
        return new MenuEntry(key, path, order, Set.of(roles), () -> 0);
    }

    public MenuEntry counting(IntSupplier waiting) {
        return new MenuEntry(key, path, order, roles, waiting);
    }

    boolean leadsTo(String current) {
        return current.equals(path) || current.startsWith(path + "/");
    }
}
