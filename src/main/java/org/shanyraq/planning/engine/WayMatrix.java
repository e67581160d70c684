package org.shanyraq.planning.engine;

/**
 * Ways that were measured beforehand, a row a site.
 *
 * @param steps by site, then by client
 */
public record WayMatrix(int[][] steps) implements Ways {
    @Override
    public int way(int site, int client) {
        return steps[site][client];
    }
}
