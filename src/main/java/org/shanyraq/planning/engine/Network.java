package org.shanyraq.planning.engine;

/**
 * Who is to be served and from where: clients (settlements) with their demand, sites where a centre
 * may stand, and the ways between them.
 */
public final class Network {
    private final int[] demand;
    private final int[] regionOfClient;
    private final int[] regionOfSite;
    private final Ways ways;

    /**
     * @param demand people or need, by client; from 0
     * @param regionOfClient a number from 0, by client
     * @param regionOfSite a number from 0, by site
     * @throws IllegalArgumentException on a negative demand: callers check what people typed
     */
    public Network(int[] demand, int[] regionOfClient, int[] regionOfSite, Ways ways) {
        for (int one : demand) {
            if (one < 0) {
                throw new IllegalArgumentException("demand below nought");
            }
        }
        this.demand = demand;
        this.regionOfClient = regionOfClient;
        this.regionOfSite = regionOfSite;
        this.ways = ways;
    }

    public int clients() {
        return demand.length;
    }

    public int sites() {
        return regionOfSite.length;
    }

    public int demand(int client) {
        return demand[client];
    }

    /** By client; a copy. */
    public int[] demands() {
        return demand.clone();
    }

    /** The same places with other numbers. */
    public Network with(int[] otherDemand, Ways otherWays) {
        return new Network(otherDemand, regionOfClient, regionOfSite, otherWays);
    }

    public long totalDemand() {
        long sum = 0;
        for (int one : demand) {
            sum += one;
        }
        return sum;
    }

    public int regionOfClient(int client) {
        return regionOfClient[client];
    }

    public int regionOfSite(int site) {
        return regionOfSite[site];
    }

    /** Steps, or {@link Ways#NONE}. */
    public int way(int site, int client) {
        return ways.way(site, client);
    }
}
