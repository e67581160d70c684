package org.shanyraq.demo.filling;

import java.util.ArrayList;
import java.util.List;
import org.shanyraq.demo.DemoProgress;
import org.springframework.stereotype.Component;

/** How far the filling is, kept in memory and said on the console. */
@Component
class Progress {
    private static final long PAUSE_NANOS = 2_000_000_000L;

    private final List<Part> parts = new ArrayList<>();
    private DemoProgress.State state = DemoProgress.State.MAKING;
    private long said;

    private static final class Part {
        private final String name;
        private final int total;
        private final double before;
        private int made;
        private long began;
        private double seconds;

        Part(String name, int total, int made, double before) {
            this.name = name;
            this.total = total;
            this.made = made;
            this.before = before;
        }

        double seconds() {
            return before + (began == 0 ? 0 : seconds);
        }
    }

    synchronized DemoProgress now() {
        return new DemoProgress(
                state,
                parts.stream()
                        .map(p -> new DemoProgress.Part(p.name, p.made, p.total, p.seconds()))
                        .toList());
    }

    synchronized void plan(List<Stream> streams, Made made, Marks marks) {
        parts.clear();
        for (var stream : streams) {
            int total = stream.total(made);
            int stand = 0;
            double seconds = 0;
            for (int lane = 0; lane < stream.lanes(); lane++) {
                var mark = marks.of(stream.name(), lane);
                stand += mark.batches() * stream.batch();
                seconds = Math.max(seconds, mark.seconds());
            }
            parts.add(new Part(stream.name(), total, Math.min(total, stand), seconds));
        }
    }

    synchronized void begins(String stream) {
        part(stream).began = System.nanoTime();
    }

    synchronized void made(String stream, int more) {
        var part = part(stream);
        long now = System.nanoTime();
        part.made = Math.min(part.total, part.made + more);
        part.seconds = (now - part.began) / 1e9;
        if (now - said > PAUSE_NANOS) {
            said = now;
            System.out.printf(
                    "demo: %3d %%  %s %,d of %,d%n",
                    now().percent(), part.name, part.made, part.total);
        }
    }

    synchronized void ended(String stream) {
        var part = part(stream);
        System.out.printf("demo: %s %,d, %.1f s%n", part.name, part.made, part.seconds());
    }

    synchronized void whole() {
        state = DemoProgress.State.WHOLE;
    }

    synchronized void brokeOff() {
        state = DemoProgress.State.BROKEN_OFF;
    }

    private Part part(String name) {
        return parts.stream().filter(part -> part.name.equals(name)).findFirst().orElseThrow();
    }
}
