package org.shanyraq.testing;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import org.shanyraq.planning.engine.Plan;
import org.shanyraq.planning.engine.Question;

/** The least total travel by the textbook model in SCIP, as a peer would do it. */
public final class PmedByOrTools {
    private PmedByOrTools() {}

    /**
     * @return a plan whose bound equals its value when SCIP proved it
     */
    public static Plan solve(Question question, double seconds) {
        Loader.loadNativeLibraries();
        long began = System.nanoTime();
        var network = question.network();
        var solver = MPSolver.createSolver("SCIP");
        var open = solver.makeBoolVarArray(network.sites());
        var number = solver.makeConstraint(question.centres(), question.centres());
        for (var site : open) {
            number.setCoefficient(site, 1);
        }
        for (int j = 0; j < network.clients(); j++) {
            serve(question, solver, open, j);
        }
        solver.objective().setMinimization();
        solver.setTimeLimit((long) (seconds * 1000));
        var status = solver.solve();
        double value = Math.round(solver.objective().value());
        var plan =
                new Plan(
                        new int[0],
                        value,
                        status == MPSolver.ResultStatus.OPTIMAL
                                ? value
                                : solver.objective().bestBound(),
                        0,
                        solver.nodes(),
                        (System.nanoTime() - began) / 1e9);
        solver.delete();
        return plan;
    }

    private static void serve(Question question, MPSolver solver, MPVariable[] open, int client) {
        var network = question.network();
        var once = solver.makeConstraint(1, 1);
        for (int i = 0; i < open.length; i++) {
            var served = solver.makeNumVar(0, 1, "");
            once.setCoefficient(served, 1);
            double way = network.way(i, client);
            solver.objective().setCoefficient(served, way * network.demand(client));
            var link = solver.makeConstraint(-MPSolver.infinity(), 0);
            link.setCoefficient(served, 1);
            link.setCoefficient(open[i], -1);
        }
    }
}
