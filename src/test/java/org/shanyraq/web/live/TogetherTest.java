package org.shanyraq.web.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.shanyraq.ground.Language;
import org.shanyraq.web.LiveEvent;
import org.shanyraq.web.LiveSourceOfMany;
import org.shanyraq.web.Page;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Pages that are told together. */
class TogetherTest {
    private final CopyOnWriteArrayList<Long> told = new CopyOnWriteArrayList<>();

    @Test
    void whatCouldNotBeAnsweredIsToldAsSoonAsItCan() {
        var source = new BusyAtFirst();
        var line =
                new Line(
                        new SseEmitter(),
                        new Line.Reader(Optional.empty(), Language.KK, Optional.empty()));
        line.hear("busy:1", source, 0);
        try (var together =
                new Together(
                        source,
                        new Failures(),
                        (wish, events) -> events.forEach(event -> told.add(event.number())))) {
            together.stir(line, "busy:1");
            await().atMost(Duration.ofSeconds(5)).until(() -> !told.isEmpty());
        }
        assertThat(told).containsExactly(7L);
        assertThat(source.asked).hasValue(2);
    }

    private static final class BusyAtFirst implements LiveSourceOfMany {
        private final AtomicInteger asked = new AtomicInteger();

        @Override
        public String prefix() {
            return "busy";
        }

        @Override
        public boolean allows(String topic, HttpServletRequest request) {
            return true;
        }

        @Override
        public Map<Ear, List<LiveEvent>> since(Collection<Ear> ears) {
            if (asked.incrementAndGet() == 1) {
                throw new QueryTimeoutException("every connection is busy");
            }
            return ears.stream()
                    .collect(
                            Collectors.toMap(
                                    ear -> ear,
                                    ear -> List.of(new LiveEvent(7, "line", Page.of("x", "x")))));
        }
    }
}
