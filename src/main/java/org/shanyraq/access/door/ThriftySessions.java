package org.shanyraq.access.door;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.MapSession;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Sessions in the database that cost little: a node reads one at most every two seconds and writes
 * one when something in it changed, or once a minute to say that it is used. Whether a sign-in
 * still holds is not asked here (see {@link org.shanyraq.access.signin.SignIns}).
 */
final class ThriftySessions implements SessionRepository<ThriftySessions.Kept> {
    private static final Duration BELIEVED = Duration.ofSeconds(2);
    private static final Duration WRITTEN_EVERY = Duration.ofSeconds(60);

    private final SessionRepository<Session> stored;
    private final Cache<String, MapSession> read =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(BELIEVED).build();

    ThriftySessions(SessionRepository<Session> stored) {
        this.stored = stored;
    }

    @Override
    public Kept createSession() {
        var fresh = stored.createSession();
        return new Kept(new MapSession(fresh), fresh);
    }

    @Override
    public @Nullable Kept findById(String id) {
        var known = read.getIfPresent(id);
        if (known == null) {
            var found = stored.findById(id);
            if (found == null) {
                return null;
            }
            known = new MapSession(found);
            read.put(id, known);
        }
        return new Kept(new MapSession(known), null);
    }

    @Override
    public void save(Kept session) {
        var changed = session.changed;
        if (changed == null && session.isStale()) {
            changed = session.writable();
        }
        if (changed != null) {
            changed.setLastAccessedTime(session.getLastAccessedTime());
            stored.save(changed);
            read.invalidate(session.foundAs);
            read.invalidate(session.getId());
            session.written();
        }
    }

    @Override
    public void deleteById(String id) {
        stored.deleteById(id);
        read.invalidate(id);
    }

    /** One request's copy of a session. What is changed goes to the stored one, too. */
    final class Kept implements Session {
        private final MapSession copy;
        private final String foundAs;
        private Instant writtenAt;
        private @Nullable Session changed;

        private Kept(MapSession copy, @Nullable Session changed) {
            this.copy = copy;
            this.foundAs = copy.getId();
            this.writtenAt = copy.getLastAccessedTime();
            this.changed = changed;
        }

        private boolean isStale() {
            return Duration.between(writtenAt, copy.getLastAccessedTime()).compareTo(WRITTEN_EVERY)
                    > 0;
        }

        private void written() {
            writtenAt = copy.getLastAccessedTime();
            changed = null;
        }

        /** The stored session, read when first something changes; a copy when it is gone. */
        private Session writable() {
            if (changed == null) {
                var found = stored.findById(copy.getId());
                changed = found == null ? stored.createSession() : found;
                if (found == null) {
                    copy.setId(changed.getId());
                }
            }
            return changed;
        }

        @Override
        public String getId() {
            return copy.getId();
        }

        @Override
        public String changeSessionId() {
            var id = writable().changeSessionId();
            copy.setId(id);
            return id;
        }

        @Override
        public <T> @Nullable T getAttribute(String name) {
            return copy.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return copy.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, @Nullable Object value) {
            if (value == null) {
                removeAttribute(name);
                return;
            }
            writable().setAttribute(name, value);
            copy.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            writable().removeAttribute(name);
            copy.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return copy.getCreationTime();
        }

        @Override
        public void setLastAccessedTime(Instant at) {
            copy.setLastAccessedTime(at);
        }

        @Override
        public Instant getLastAccessedTime() {
            return copy.getLastAccessedTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            writable().setMaxInactiveInterval(interval);
            copy.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return copy.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return copy.isExpired();
        }
    }
}
