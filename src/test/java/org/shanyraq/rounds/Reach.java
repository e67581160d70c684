package org.shanyraq.rounds;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What somebody of the staff is tied to, asked of the database beside the program: the cases,
 * contacts, handovers and persons that are theirs or their centre's to manage.
 */
final class Reach {
    private static final Pattern RECORD =
            Pattern.compile("(?:case|desk|handovers|person|order)[/:=]([0-9a-f]{8}-[0-9a-f-]{27})");

    private final Set<String> mine = new HashSet<>();
    private final Set<String> everybodys;

    Reach(DemoHouse house, String signInName, Set<String> everybodys) {
        this.everybodys = everybodys;
        mine.addAll(
                house.column(
                        """
                        with me as (select id, centre, role from access.staff where sign_in_name = ?),
                        direct as (
                            select r.thing from access.relation r, me
                            where r.relation = 'serves' and r.holder = me.id
                               or r.relation = 'keeps' and me.role = 'centre_manager' and r.holder = me.centre),
                        boards as (
                            select h.id from contact.handover h, me where me.role = 'shift_supervisor'
                               and h.sent_at > now() - interval '30 days'
                            union all select c.id from contact.contact c, me where me.role = 'shift_supervisor')
                        select thing from direct union select id from boards
                        union select p.person from casework.participant p join direct d on d.thing = p.case_id
                        union select p.person from people.presence p join direct d on d.thing = p.thing
                        union select m.id from protection.measure m join direct d on d.thing = m.case_id
                        union select h.id from contact.handover h
                            where h.contact_id in (select thing from direct)
                               or h.centre = (select centre from me where role = 'centre_manager')
                        """,
                        signInName));
    }

    static Set<String> everybody(DemoHouse house) {
        return Set.copyOf(
                house.column(
                        """
                        select id from casework.case_file union all select id from contact.contact
                        union all select id from contact.handover union all select id from people.person
                        union all select id from protection.measure
                        """));
    }

    boolean isMine(String id) {
        return mine.contains(id);
    }

    /** The records that a page's links, fields or addresses name and that are not one's own. */
    Set<String> foreignIn(String text) {
        return RECORD.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(everybodys::contains)
                .filter(id -> !mine.contains(id))
                .collect(Collectors.toSet());
    }

    /** The records that the trail names, each with its kind. */
    static Set<String> recordsOf(String things) {
        return Pattern.compile(
                        "(?:case|contact|handover|person|measure):([0-9a-f]{8}-[0-9a-f-]{27})")
                .matcher(things)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    boolean isForeign(String id) {
        return everybodys.contains(id) && !mine.contains(id);
    }
}
