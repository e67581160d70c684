package org.shanyraq.planning.engine;

/**
 * How long the way is from a client to a site, in whole steps of a unit that its maker names:
 * centimetres on the great circle, a file's own unit on a graph, seconds in a travel-time matrix.
 */
public interface Ways {
    /** No way at all. */
    int NONE = Integer.MAX_VALUE;

    /**
     * @return from 0, or {@link #NONE}
     */
    int way(int site, int client);
}
