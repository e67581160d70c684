package org.shanyraq.bench;

import java.util.Map;
import java.util.TreeMap;

/** {@code ./shanyraq bench NAME…}: measures, and prints a line a figure. */
public final class Bench {
    private interface Measurement {
        void run() throws Exception;
    }

    private static final Map<String, Measurement> KNOWN =
            new TreeMap<>(
                    Map.of(
                            "start",
                            StartBench::run,
                            "intake",
                            IntakeBench::run,
                            "pages",
                            PagesBench::run,
                            "cases",
                            CasesBench::run,
                            "audit",
                            AuditBench::run,
                            "chat",
                            ChatBench::run,
                            "siting",
                            SitingBench::run,
                            "routing",
                            RoutingBench::run,
                            "surge",
                            SurgeBench::run,
                            "staffing",
                            StaffingBench::run));

    private Bench() {}

    public static void main(String[] names) throws Exception {
        if (names.length == 0) {
            System.err.println("usage: ./shanyraq bench " + String.join(" | ", KNOWN.keySet()));
            System.exit(2);
        }
        for (var name : names) {
            var measurement = KNOWN.get(name);
            if (measurement == null) {
                System.err.println(
                        "no bench " + name + "; there are " + String.join(", ", KNOWN.keySet()));
                System.exit(2);
            }
            measurement.run();
        }
        System.exit(0);
    }
}
