package org.shanyraq.demo.country;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shanyraq.demo.Size;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.Role;
import org.shanyraq.people.Sex;

/** Everybody who works for the service, and who of them was there for a contact or a family. */
public final class Staff {
    private static final Map<Role, String> SIGN_IN = new EnumMap<>(Role.class);

    static {
        SIGN_IN.put(Role.OPERATOR, "operator");
        SIGN_IN.put(Role.SHIFT_SUPERVISOR, "supervisor");
        SIGN_IN.put(Role.PSYCHOLOGIST, "psychologist");
        SIGN_IN.put(Role.SOCIAL_WORKER, "social");
        SIGN_IN.put(Role.LAWYER, "lawyer");
        SIGN_IN.put(Role.EMPLOYMENT_COUNSELLOR, "employment");
        SIGN_IN.put(Role.CENTRE_MANAGER, "manager");
        SIGN_IN.put(Role.PROGRAMME_FACILITATOR, "facilitator");
        SIGN_IN.put(Role.REGIONAL_COORDINATOR, "coordinator");
        SIGN_IN.put(Role.MINISTRY_ANALYST, "analyst");
        SIGN_IN.put(Role.AUDITOR, "auditor");
        SIGN_IN.put(Role.ADMINISTRATOR, "admin");
    }

    private final long seed;
    private final People people;
    private final Instant since;
    private final List<Member> all = new ArrayList<>();
    private final Map<Role, Integer> counted = new EnumMap<>(Role.class);

    Staff(long seed, Size size, List<Site> sites, People people, Period period) {
        this.seed = seed;
        this.people = people;
        since = period.first().atStartOfDay(org.shanyraq.ground.DatedSettings.ZONE).toInstant();
        boolean whole = size == Size.COUNTRY;
        at111(Role.OPERATOR, whole ? 48 : 24);
        at111(Role.SHIFT_SUPERVISOR, Shift.TEAMS);
        sites.forEach(site -> atCentre(site.number(), whole));
        at111(Role.PROGRAMME_FACILITATOR, 2);
        at111(Role.REGIONAL_COORDINATOR, 2);
        at111(Role.MINISTRY_ANALYST, 1);
        at111(Role.AUDITOR, 1);
        at111(Role.ADMINISTRATOR, 1);
    }

    /** In the order of their centres; the first of each role is the demo's own. */
    public List<Member> all() {
        return Collections.unmodifiableList(all);
    }

    /** The first of each role, whose accounts are printed when the demo starts. */
    public List<Member> showcase() {
        return all.stream()
                .filter(member -> member.signInName().equals(SIGN_IN.get(member.role()) + "1@demo"))
                .sorted(java.util.Comparator.comparing(Member::role))
                .toList();
    }

    /** An operator who was at work and speaks the language. */
    Member operator(ZonedDateTime at, Language language, Chance chance) {
        int team = Shift.teamAt(at);
        return chance.of(
                all.stream()
                        .filter(member -> member.role() == Role.OPERATOR && member.team() == team)
                        .filter(member -> member.languages().contains(language))
                        .toList());
    }

    /** Who manages a centre. */
    public Member manager(int site) {
        return in(site, Role.CENTRE_MANAGER).getFirst();
    }

    /** Those of one profession in a centre; may be none. */
    List<Member> in(int site, Role role) {
        return all.stream()
                .filter(member -> member.site() == site && member.role() == role)
                .toList();
    }

    private void atCentre(int site, boolean whole) {
        hire(Role.CENTRE_MANAGER, site, 0);
        hire(Role.SOCIAL_WORKER, site, 0);
        hire(Role.PSYCHOLOGIST, site, 0);
        boolean large = site < 6;
        if (whole || large) {
            hire(Role.LAWYER, site, 0);
        }
        if (whole || site == 0) {
            hire(Role.SOCIAL_WORKER, site, 0);
            hire(Role.PSYCHOLOGIST, site, 0);
        }
        if (whole) {
            hire(Role.SOCIAL_WORKER, site, 0);
        }
        if (large || whole && site % 2 == 0) {
            hire(Role.EMPLOYMENT_COUNSELLOR, site, 0);
        }
    }

    private void at111(Role role, int count) {
        for (int i = 0; i < count; i++) {
            hire(role, Member.AT_111, i % Shift.TEAMS);
        }
    }

    private void hire(Role role, int site, int team) {
        int number = counted.merge(role, 1, Integer::sum);
        var signInName = SIGN_IN.get(role) + number + "@demo";
        var chance = Chance.of(seed, signInName, 0);
        var sex = chance.in(role == Role.LAWYER ? 0.5 : 0.82) ? Sex.FEMALE : Sex.MALE;
        all.add(
                new Member(
                        chance.id(since),
                        signInName,
                        people.staffName(sex, chance),
                        role,
                        site,
                        team,
                        languages(number, chance)));
    }

    /** Nearly all speak both; each team has somebody for English. */
    private static Set<Language> languages(int number, Chance chance) {
        var spoken = EnumSet.of(Language.KK, Language.RU);
        if (number <= Shift.TEAMS || chance.in(0.1)) {
            spoken.add(Language.EN);
        } else if (chance.in(0.12)) {
            spoken.remove(chance.in(0.5) ? Language.KK : Language.RU);
        }
        return spoken;
    }
}
