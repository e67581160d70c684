package org.shanyraq.demo.country;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.shanyraq.ground.Language;

/**
 * How many contacts 111 had in each half-hour before this program: as busy as the real line in 2025
 * (110,999 contacts of children in ten months, 9,000 of adults in four; inform.kz, apgazeta.kz), on
 * the same days and hours as the country's own contacts.
 */
public final class HalfHours {
    private static final double CHILDREN = 358;
    private static final double ADULTS = 75;
    private static final double RUSSIAN = 0.38;

    /** Seconds: most are answered with information, some need half an hour. */
    private static final double TALK = 430;

    private final long seed;
    private final Seasons seasons;

    HalfHours(long seed, Seasons seasons) {
        this.seed = seed;
        this.seasons = seasons;
    }

    /** Contacts of one half-hour, and how long they took together. */
    public record Came(int slot, String channel, String language, int contacts, long seconds) {}

    /** A day's 48 half-hours, those without contacts left out. */
    public List<Came> of(LocalDate day) {
        var chance = Chance.of(seed, "half-hours", day.toEpochDay());
        double children = CHILDREN * seasons.children(day, chance);
        double adults = ADULTS * seasons.adults(day, chance);
        var child = seasons.isSchoolDay(day) ? Hours.SCHOOL_DAY : Hours.FREE_DAY;
        var came = new ArrayList<Came>();
        for (int slot = 0; slot < 48; slot++) {
            double ofChildren = children * child.halfHour(slot);
            double ofAdults = adults * Hours.ADULT.halfHour(slot);
            double chat =
                    ofChildren * Contacts.CHILDREN_WRITTEN + ofAdults * Contacts.ADULTS_WRITTEN;
            double voice = ofChildren + ofAdults - chat;
            add(came, slot, "web_chat", chat, 1, chance);
            add(came, slot, "phone", voice, 0.7, chance);
        }
        return came;
    }

    private static void add(
            List<Came> came, int slot, String channel, double mean, double scale, Chance chance) {
        for (var language : List.of(Language.KK, Language.RU)) {
            double share = language == Language.RU ? RUSSIAN : 1 - RUSSIAN;
            int contacts = count(mean * share, chance);
            if (contacts > 0) {
                double seconds = 0;
                for (int i = 0; i < contacts; i++) {
                    seconds += 60 + chance.exponential(TALK * scale - 60);
                }
                came.add(new Came(slot, channel, language.code(), contacts, (long) seconds));
            }
        }
    }

    /** Poisson: as many as exponential gaps fit into one half-hour. */
    private static int count(double mean, Chance chance) {
        int count = 0;
        for (double at = chance.exponential(1); at < mean; at += chance.exponential(1)) {
            count++;
        }
        return count;
    }
}
