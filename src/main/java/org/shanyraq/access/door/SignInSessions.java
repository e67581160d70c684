package org.shanyraq.access.door;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Sign-ins that every node knows, in one cookie without meaning. */
@Configuration
@EnableJdbcHttpSession(tableName = "access.spring_session", maxInactiveIntervalInSeconds = 1800)
class SignInSessions {
    /** Without it, two first writes of one session at once fail on PostgreSQL. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer upserts() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    @Primary
    SessionRepository<ThriftySessions.Kept> thriftySessions(JdbcIndexedSessionRepository stored) {
        return new ThriftySessions(anySession(stored));
    }

    @Bean
    CookieSerializer cookies() {
        var cookies = new DefaultCookieSerializer();
        cookies.setCookieName("s");
        cookies.setCookiePath("/");
        cookies.setUseHttpOnlyCookie(true);
        cookies.setSameSite("Lax");
        return cookies;
    }

    @SuppressWarnings("unchecked")
    private static SessionRepository<Session> anySession(SessionRepository<?> stored) {
        return (SessionRepository<Session>) stored;
    }
}
