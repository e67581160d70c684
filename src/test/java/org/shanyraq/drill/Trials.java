package org.shanyraq.drill;

import java.util.List;

/** All that the drill does, in order. Time that one leaves goes to those after it. */
final class Trials {
    private Trials() {}

    static final List<Trial> ALL =
            List.of(
                    new PublishedFigures(1_000, 20),
                    new DamagedTrail(10_000, 20),
                    new HostileTrial(true, HostileInput.corpus().size(), 5),
                    new HostileTrial(false, 100_000, 8),
                    new JumbledMessages(10_000, 10),
                    new JumbledUpdates(10_000, 6),
                    new ProvidersAway(false, 100, 20),
                    new DeskOnBadLine(60, 10),
                    new DeskDies(20, 8),
                    new DamagedLine(20, 3),
                    new PoisonMessage(100, 4),
                    new SilentChannel(10, 6),
                    new PrankFlood(20_000, 8),
                    new LongQueue(20_000, 20, 6),
                    new FaultTrial(Fault.COUNTERS, 3, 1, 4),
                    new FaultTrial(Fault.PAGES_STUCK, 20, 1, 5),
                    new FaultTrial(Fault.DATABASE_KILLED, 40, 2, 12),
                    new FaultTrial(Fault.ROLLING_RESTART, 20, 1, 10),
                    new Surge(100, 1_000, 180_000, 15),
                    new FaultTrial(Fault.KILL_POINT, 1_000, 100, 40),
                    new FaultTrial(Fault.NODE_KILLED, 1_000, 5, 20));
}
