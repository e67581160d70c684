package org.shanyraq.directory;

import java.sql.Timestamp;
import java.time.Clock;
import org.shanyraq.ground.PartnerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the organisations. */
@Component
class PartnerRows {
    private final JdbcClient jdbc;
    private final Clock clock;

    PartnerRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Until the running transaction ends, nobody else enters or changes one. */
    void oneAtATime() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('directory.organisation'))")
                .query((row, n) -> true)
                .list();
    }

    boolean stands(PartnerId id) {
        return holds(
                jdbc.sql("select exists (select from directory.organisation where id = ?)")
                        .param(id.value()));
    }

    boolean hasNamesake(Partner partner) {
        return holds(
                bind(
                        partner,
                        """
                        select exists (select from directory.organisation
                            where id <> :id and kind = :kind and region is not distinct from :region
                              and (lower(name_kk) = lower(:kk) or lower(name_ru) = lower(:ru)
                                or lower(name_en) = lower(:en)))
                        """));
    }

    /** Whether a centre that is planned or open has it for its employer or its oversight. */
    boolean standsOverACentre(PartnerId id) {
        return holds(
                jdbc.sql(
                                """
                                select exists (select from directory.centre
                                    where :id in (employer, oversight) and state <> :closed)
                                """)
                        .param("id", id.value())
                        .param("closed", CentreState.CLOSED.code()));
    }

    void insert(Partner partner) {
        bind(
                        partner,
                        """
                        insert into directory.organisation (id, kind, name_kk, name_ru, name_en, region, number)
                        values (:id, :kind, :kk, :ru, :en, :region, :number)
                        """)
                .update();
    }

    /** Whether the version was still the one that was read. */
    boolean update(Partner partner) {
        return bind(
                                partner,
                                """
                                update directory.organisation
                                set kind = :kind, name_kk = :kk, name_ru = :ru, name_en = :en, region = :region,
                                    number = :number, version = version + 1,
                                    ended_at = case when :ended then coalesce(ended_at, :now) end
                                where id = :id and version = :version
                                """)
                        .param("ended", partner.ended())
                        .param("now", Timestamp.from(clock.instant()))
                        .param("version", partner.version())
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec bind(Partner partner, String sql) {
        var region = partner.region();
        return jdbc.sql(sql)
                .param("id", partner.id().value())
                .param("kind", partner.kind().code())
                .param("kk", partner.names().kk())
                .param("ru", partner.names().ru())
                .param("en", partner.names().en())
                .param("region", region == null ? null : region.value())
                .param("number", partner.number());
    }

    private static boolean holds(JdbcClient.StatementSpec question) {
        return question.query(Boolean.class).single();
    }
}
