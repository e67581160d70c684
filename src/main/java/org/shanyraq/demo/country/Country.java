package org.shanyraq.demo.country;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.shanyraq.demo.Size;
import org.shanyraq.place.Places;
import org.shanyraq.place.WorkingDays;

/**
 * A country that does not exist: who works in it, who asked it for help, and what was done. The
 * same seed, size and period give the same country; each of its things is made by its number alone,
 * in any order, as often as it is needed.
 */
public final class Country {
    private final List<Site> sites;
    private final Staff staff;
    private final Schools schools;
    private final Contacts contacts;
    private final Cases cases;
    private final HalfHours halfHours;
    private final Duties duties;
    private final Presence presence;

    public Country(
            long seed,
            Size size,
            Period period,
            List<Site> sites,
            Places places,
            WorkingDays calendar) {
        this.sites = List.copyOf(sites);
        var stories = Lists.read("stories.txt");
        var people = new People(Lists.read("names.txt"));
        var regions = new Regions(places);
        var seasons = new Seasons(calendar);
        staff = new Staff(seed, size, sites, people, period);
        halfHours = new HalfHours(seed, seasons);
        duties = new Duties(staff);
        presence = new Presence(seed, duties);
        schools = new Schools(places);
        var handovers = new Handovers(period, places, sites, stories);
        contacts =
                new Contacts(
                        seed,
                        size.contacts(),
                        period,
                        seasons,
                        regions,
                        schools,
                        staff,
                        new Talks(period),
                        handovers);
        cases =
                new Cases(
                        seed,
                        size,
                        period,
                        seasons,
                        regions,
                        sites,
                        staff,
                        new Households(people),
                        new Work(seasons, stories),
                        new Orders(period),
                        stories);
    }

    public List<Site> sites() {
        return sites;
    }

    public Staff staff() {
        return staff;
    }

    public Schools schools() {
        return schools;
    }

    /** How busy 111 was by half-hour before this program. */
    public HalfHours halfHours() {
        return halfHours;
    }

    /** Who is planned at 111 when. */
    public Duties duties() {
        return duties;
    }

    /** What operators did on their duties. */
    public Presence presence() {
        return presence;
    }

    /** How many contacts there are, numbered from 0 in the order of days. */
    public int contacts() {
        return contacts.total();
    }

    public ContactLife contact(int number) {
        return contacts.contact(number);
    }

    /** The case that a centre opened after a handover; absent where none did. */
    public Optional<CaseLife> caseOf(ContactLife contact) {
        var handover = contact.handover();
        return handover != null && Contacts.becameCase(handover)
                ? Optional.of(cases.handedOver(contact, handover))
                : Optional.empty();
    }

    /** How many cases partners referred, numbered from 0 in the order of days. */
    public int referredCases() {
        return cases.referred();
    }

    public CaseLife referredCase(int number) {
        return cases.referred(number);
    }

    /** A hash over everything in the country. */
    public String digest() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            staff.all().forEach(member -> add(digest, member));
            for (int i = 0; i < contacts(); i++) {
                var contact = contact(i);
                add(digest, contact);
                caseOf(contact).ifPresent(opened -> addCase(digest, opened));
            }
            for (int i = 0; i < referredCases(); i++) {
                addCase(digest, referredCase(i));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("the JDK lacks SHA-256", impossible);
        }
    }

    /** Names and numbers hide themselves from texts, so they are added by hand. */
    private static void addCase(MessageDigest digest, CaseLife made) {
        add(digest, made);
        for (var human : made.people()) {
            add(digest, human.name().full());
            var iin = human.iin();
            add(digest, iin == null ? "" : iin.digits());
            var phone = human.phone();
            add(digest, phone == null ? "" : phone.e164());
        }
    }

    private static void add(MessageDigest digest, Object thing) {
        digest.update(thing.toString().getBytes(StandardCharsets.UTF_8));
    }
}
