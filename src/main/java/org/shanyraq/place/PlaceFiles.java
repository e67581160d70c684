package org.shanyraq.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** Reads the tab-separated files that ship with the program; their columns stand in LICENSE.md. */
final class PlaceFiles {
    private static final double PER_DEGREE = 1e5;

    private PlaceFiles() {}

    static List<Region> regions() {
        return rows(
                "regions.tsv",
                row ->
                        new Region(
                                new RegionCode(row[0]),
                                row[1],
                                new Names(row[3], row[4], row[5]),
                                row[2].equals("city")));
    }

    static List<District> districts() {
        return rows(
                "districts.tsv",
                row ->
                        new District(
                                new DistrictCode(row[0]),
                                new RegionCode(row[1]),
                                District.Kind.valueOf(row[2].toUpperCase(Locale.ROOT)),
                                new Names(row[5], row[6], row[7]),
                                new Point(Double.parseDouble(row[3]), Double.parseDouble(row[4]))));
    }

    static List<Settlement> settlements(Map<DistrictCode, District> districts) {
        return rows("settlements.tsv", row -> settlement(row, districts));
    }

    /** Each line's code and rings, as they stand. */
    static List<String[]> outlines() {
        return rows("outlines.tsv", row -> row);
    }

    static List<DayOff> daysOff() {
        return rows(
                "days-off.tsv",
                row ->
                        new DayOff(
                                row[0],
                                LocalDate.parse(row[1]),
                                row[2].isEmpty() ? LocalDate.MAX : LocalDate.parse(row[2]),
                                row[3].equals("moves")));
    }

    /** A day off: {@code 03-08} for each year, or one date; valid within its years. */
    record DayOff(String day, LocalDate from, LocalDate to, boolean moves) {
        Optional<LocalDate> in(int year) {
            LocalDate date =
                    day.length() == 5
                            ? MonthDay.parse("--" + day).atYear(year)
                            : LocalDate.parse(day);
            return Optional.of(date)
                    .filter(at -> at.getYear() == year && !at.isBefore(from) && !at.isAfter(to));
        }
    }

    private static Settlement settlement(String[] row, Map<DistrictCode, District> districts) {
        var district = districts.get(new DistrictCode(row[2]));
        if (district == null) {
            throw new Places.UnknownPlace(row[2]);
        }
        return new Settlement(
                new SettlementId(row[0]),
                kind(row[1]),
                district.code(),
                row[10].isEmpty()
                        ? district.names()
                        : names(row[8], row[9].isEmpty() ? row[8] : row[9], row[10]),
                new Point(
                        Integer.parseInt(row[3]) / PER_DEGREE,
                        Integer.parseInt(row[4]) / PER_DEGREE),
                row[5].isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(row[5])),
                row[6].isEmpty() ? 0 : Integer.parseInt(row[6]),
                row[7].equals("1"));
    }

    /** Beyond a border the map knows some places in letters that no reader of ours has. */
    private static Names names(String kk, String ru, String en) {
        return new Names(isReadable(kk) ? kk : en, isReadable(ru) ? ru : en, en);
    }

    private static boolean isReadable(String name) {
        return name.codePoints()
                .filter(Character::isLetter)
                .mapToObj(Character.UnicodeScript::of)
                .allMatch(
                        script ->
                                script == Character.UnicodeScript.CYRILLIC
                                        || script == Character.UnicodeScript.LATIN);
    }

    private static Settlement.Kind kind(String letter) {
        return switch (letter) {
            case "c" -> Settlement.Kind.CITY;
            case "t" -> Settlement.Kind.TOWN;
            case "v" -> Settlement.Kind.VILLAGE;
            case "h" -> Settlement.Kind.HAMLET;
            case "d" -> Settlement.Kind.DWELLING;
            default -> throw new IllegalArgumentException("no class of settlement: " + letter);
        };
    }

    private static <T> List<T> rows(String file, Function<String[], T> read) {
        InputStream in = PlaceFiles.class.getResourceAsStream("/place/" + file);
        if (in == null) {
            throw new IllegalStateException("the program ships without place/" + file);
        }
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().map(line -> read.apply(line.split("\t", -1))).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
