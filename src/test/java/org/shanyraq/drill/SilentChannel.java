package org.shanyraq.drill;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;

/**
 * F-23: all is green, and nobody comes any more on a channel where somebody always came, since it
 * is dropped somewhere before us. An alarm tells within three minutes.
 */
record SilentChannel(long full, int share) implements Trial {
    private static final Duration TOLD_WITHIN = Duration.ofMinutes(3);

    /** In the hour before, evenly. */
    private static final int CAME = 1_200;

    /** So long ago the last of them came when the drill begins to look. */
    private static final int SINCE_SECONDS = 30;

    private static final String HOUR_BEFORE =
            """
            insert into contact.contact (id, channel, language, child, state, urgency, arrived_at, visitor_at,
                term_started, closed_at)
            select gen_random_uuid(), 'sms', 'kk', false, 'closed', 'priority', at, at, true, at
            from (select now() - interval '%2$d s' - i * interval '55 minutes' / %1$d as at from generate_series(0, %1$d) i) past
            """
                    .formatted(CAME, SINCE_SECONDS);

    @Override
    public String id() {
        return "F-23";
    }

    @Override
    public String what() {
        return "a channel falls silent while everything is green";
    }

    @Override
    public Outcome run(Site site, Budget time, long seed) throws Exception {
        var wrong = new ArrayList<String>();
        long times = 0;
        long longest = 0;
        do {
            site.change("update administration.alarm set acknowledged_at = now()");
            site.change("update contact.channel_watch set quiet_rung = false");
            site.change(HOUR_BEFORE);
            long began = System.nanoTime();
            if (!Eventually.holds(TOLD_WITHIN.minusSeconds(SINCE_SECONDS), () -> isTold(site))) {
                wrong.add("nobody was told for three minutes that a channel is silent");
            }
            longest =
                    Math.max(longest, SINCE_SECONDS + (System.nanoTime() - began) / 1_000_000_000);
            site.change(
                    "delete from contact.contact where channel = 'sms' and owner is null and last_number = 0 and closed_at = arrived_at");
            times++;
        } while (times < full && !time.isOver());
        return new Outcome(
                times, "told %d s after the last message, at most".formatted(longest), wrong);
    }

    private static boolean isTold(Site site) throws SQLException {
        return site.count(
                        "select count(*) from administration.alarm"
                                + " where kind = 'contact.channel_quiet' and acknowledged_at is null")
                > 0;
    }
}
