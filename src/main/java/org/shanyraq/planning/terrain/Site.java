package org.shanyraq.planning.terrain;

import org.shanyraq.place.Names;
import org.shanyraq.place.Point;

/**
 * Where a centre stands or may stand.
 *
 * @param code of the centre that stands, or of the settlement
 * @param standing a centre is open here today
 */
public record Site(String code, Names names, String region, Point point, boolean standing) {
    private static final char NUMBERED = '#';

    /** The code of the settlement, where several centres may stand in one. */
    public String settlement() {
        int at = code.indexOf(NUMBERED);
        return at < 0 ? code : code.substring(0, at);
    }

    /** One more place in the same settlement, from 2. */
    static Site another(Client client, int number) {
        var names = client.names();
        String more = " · " + number;
        return new Site(
                client.code() + NUMBERED + number,
                new Names(names.kk() + more, names.ru() + more, names.en() + more),
                client.region(),
                client.point(),
                false);
    }

    static Site in(Client client) {
        return new Site(client.code(), client.names(), client.region(), client.point(), false);
    }
}
