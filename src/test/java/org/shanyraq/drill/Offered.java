package org.shanyraq.drill;

import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;

/** To whom somebody who was taken in has been held out. */
final class Offered {
    private static final String OF_PAGES =
            """
             from contact.contact c join contact.view v on v.contact_id = c.id
            join lateral (select min(offered_at) as at from contact.offer o where o.contact_id = c.id) f
                on f.at is not null
            where v.hash = any (?)
            """;

    private Offered() {}

    /** How many of them were held out to somebody. */
    static long of(Site site, List<Talk> talks) throws SQLException {
        return site.count("select count(*)" + OF_PAGES, (Object) marks(talks));
    }

    /** The longest until that for those in danger, in milliseconds. */
    static long longestInDanger(Site site, List<Talk> talks) throws SQLException {
        return site.count(
                "select coalesce(max(extract(epoch from f.at - c.arrived_at) * 1000), 0)::bigint"
                        + OF_PAGES
                        + " and c.urgency = 'emergency'",
                (Object) marks(talks));
    }

    private static byte[][] marks(List<Talk> talks) {
        return talks.stream()
                .map(talk -> HexFormat.of().parseHex(talk.hash()))
                .toArray(byte[][]::new);
    }
}
