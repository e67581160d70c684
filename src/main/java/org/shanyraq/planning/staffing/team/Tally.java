package org.shanyraq.planning.staffing.team;

import java.util.ArrayList;
import java.util.List;

/** Sums of what contacts lived through, day by day, so that their scatter is known. */
final class Tally {
    private final List<Double> shares = new ArrayList<>();
    private long contacts;
    private long answered;
    private long left;
    private double waited;
    private long contactsBefore;
    private long answeredBefore;

    void add(double wait, boolean gone, double within) {
        contacts++;
        waited += wait;
        left += gone ? 1 : 0;
        answered += !gone && wait <= within ? 1 : 0;
    }

    /** A day is over; the next begins with an empty queue and other contacts. */
    void next() {
        if (contacts > contactsBefore) {
            shares.add((double) (answered - answeredBefore) / (contacts - contactsBefore));
        }
        contactsBefore = contacts;
        answeredBefore = answered;
    }

    TeamOutcome.Figures figures() {
        double all = Math.max(1, contacts);
        return new TeamOutcome.Figures(contacts, answered / all, error(), waited / all, left / all);
    }

    private double error() {
        int days = shares.size();
        if (days < 2) {
            return 1;
        }
        double mean = shares.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        double squares = shares.stream().mapToDouble(one -> (one - mean) * (one - mean)).sum();
        return Math.sqrt(squares / (days - 1) / days);
    }
}
