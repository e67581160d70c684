package org.shanyraq.web.live;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.StaffId;
import org.shanyraq.web.SignsOfLife;
import org.shanyraq.web.SignsOfLife.Sign;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Signs of life on this node, gathered and passed on together once a second. While the database is
 * away they are kept for later.
 */
@Component
class Signs implements HandlerInterceptor, WebMvcConfigurer {
    private static final Logger LOG = LoggerFactory.getLogger(Signs.class);

    private final List<SignsOfLife> awaiting;
    private final Clock clock;
    private final Map<StaffId, Sign> fresh = new ConcurrentHashMap<>();
    private final AtomicBoolean passing = new AtomicBoolean();

    Signs(List<SignsOfLife> awaiting, Clock clock) {
        this.awaiting = awaiting;
        this.clock = clock;
    }

    /** The reader, if anybody waits for her signs. */
    Optional<Actor.Staff> awaited(Optional<Actor> reader) {
        return reader.filter(Actor.Staff.class::isInstance)
                .map(Actor.Staff.class::cast)
                .filter(staff -> awaiting.stream().anyMatch(room -> room.awaits(staff)));
    }

    void note(StaffId staff, boolean called) {
        keep(new Sign(staff, clock.instant(), called));
    }

    /** Whoever asks for a page is there. The end of a stream is no request of hers. */
    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST) {
            awaited(Acting.current()).ifPresent(staff -> note(staff.id(), false));
        }
        return true;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    /** Passes on what was gathered, unless that is still being done. */
    void passOn() {
        if (!fresh.isEmpty() && passing.compareAndSet(false, true)) {
            Thread.ofVirtual().name("live-signs").start(this::tell);
        }
    }

    private void tell() {
        var some = new ArrayList<Sign>();
        for (var staff : List.copyOf(fresh.keySet())) {
            var sign = fresh.remove(staff);
            if (sign != null) {
                some.add(sign);
            }
        }
        try {
            awaiting.forEach(room -> room.heard(some));
        } catch (RuntimeException away) {
            some.forEach(this::keep);
            LOG.warn("signs of life could not be noted: {}", away.getClass().getSimpleName());
        } finally {
            passing.set(false);
        }
    }

    private void keep(Sign sign) {
        fresh.merge(
                sign.staff(),
                sign,
                (one, other) ->
                        new Sign(
                                one.staff(),
                                one.at().isAfter(other.at()) ? one.at() : other.at(),
                                one.called() || other.called()));
    }
}
