package org.shanyraq.planning.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.ground.Language;
import org.shanyraq.planning.scenario.Lists;
import org.shanyraq.planning.scenario.Scenario;
import org.shanyraq.planning.scenario.Wish;
import org.shanyraq.planning.terrain.Blend;
import org.shanyraq.web.Choice;
import org.shanyraq.web.Form;
import org.springframework.stereotype.Component;

/** Reads a wish from what was typed, and says field by field what is wrong with it. */
@Component
class WishForm {
    private static final Pattern PARTS = Pattern.compile("[\\s,;]+");
    private static final int LONGEST_NAME = 80;
    private static final int MOST_CENTRES = 2_000;
    private static final int MOST_YEARS = 15;

    /** Three for each year, and one for the beds. */
    private static final int MOST_SEARCHES = 3 * MOST_YEARS + 1;

    private final PlacesTyped places;
    private final DatedSettings settings;
    private final Lists lists;

    WishForm(PlacesTyped places, DatedSettings settings, Lists lists) {
        this.places = places;
        this.settings = settings;
        this.lists = lists;
    }

    /** The operators' own lists to choose from. */
    List<Choice> lists() {
        return lists.all().stream().map(one -> Choice.of(one.id().toString(), one.name())).toList();
    }

    Form fresh() {
        Map<String, String> known = new HashMap<>();
        known.put("aim", Wish.Aim.TRAVEL.name());
        known.put("centres", settings.text("planning.centres"));
        known.put("km", settings.text("planning.km"));
        known.put("least", settings.text("planning.candidate.least"));
        known.put("seconds", settings.text("planning.seconds"));
        known.put("today", "true");
        known.put("seed", "1");
        return Form.of(known);
    }

    /**
     * A form that asks the same again.
     *
     * @param exactly with the work that the plan took
     * @param from code of a settlement that is to have no centre, {@code to} of one that must; both
     *     may be empty
     */
    Form again(Scenario model, boolean exactly, String from, String to) {
        var wish = model.wish();
        Map<String, String> known = new HashMap<>();
        known.put("name", model.name());
        known.put("aim", wish.aim().name());
        known.put("centres", String.valueOf(wish.centres()));
        known.put("km", String.valueOf(wish.km()));
        known.put("least", String.valueOf(wish.least()));
        known.put("today", String.valueOf(wish.today()));
        known.put("seats", String.valueOf(wish.seatsOnly()));
        known.put("floor", String.valueOf(wish.floor()));
        known.put("share", String.valueOf(wish.share()));
        known.put("reached", String.valueOf(wish.reached()));
        known.put("room", String.valueOf(wish.room()));
        known.put("chosen", lines(wish.chosen(), wish.chosen().isEmpty() ? "" : to));
        known.put("forced", lines(wish.forced(), to));
        known.put("barred", lines(wish.barred(), from));
        known.put("contacts", String.valueOf(wish.blend().contacts()));
        known.put("orders", String.valueOf(wish.blend().orders()));
        known.put("travelled", String.valueOf(wish.blend().travelled()));
        known.put("beds", String.valueOf(wish.beds()));
        known.put("list", wish.list());
        known.put("seed", String.valueOf(wish.seed()));
        known.put("seconds", String.valueOf(wish.seconds()));
        known.put(
                "units",
                exactly ? model.outcome().map(one -> PlanWords.units(one.work())).orElse("") : "");
        known.put(
                "openings",
                String.join(", ", wish.openings().stream().map(String::valueOf).toList()));
        return Form.of(known);
    }

    private static String lines(List<String> codes, String more) {
        return Stream.concat(codes.stream(), Stream.of(more))
                .filter(code -> !code.isEmpty())
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    /** Empty when something is wrong; the form then says what. */
    Optional<Wish> read(Form form, Language language) {
        String name = form.value("name").strip();
        if (name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST_NAME) {
            form.error("name", "planning.form.name.wrong", LONGEST_NAME);
        }
        var aim = aim(form);
        int km = whole(form, "km", 1, 1_000, 30);
        int centres = aim == Wish.Aim.FEWEST ? 0 : whole(form, "centres", 1, MOST_CENTRES, 0);
        var list = list(form);
        String id = list.map(one -> one.id().toString()).orElse("");
        var wish =
                new Wish(
                        aim,
                        km,
                        centres,
                        form.chosen("today", "true"),
                        whole(form, "least", 0, 10_000_000, 0),
                        list.isEmpty() && form.chosen("seats", "true"),
                        places.codes(form, "chosen", id, language),
                        whole(form, "floor", 0, 50, 0),
                        aim == Wish.Aim.FEWEST ? 0 : whole(form, "share", 0, 100, 0),
                        aim.hasReachFloor() ? whole(form, "reached", 0, 100, 0) : 0,
                        aim == Wish.Aim.ROOM ? whole(form, "room", 1, 100_000_000, 0) : 0,
                        places.codes(form, "forced", id, language),
                        places.codes(form, "barred", id, language),
                        openings(form, aim),
                        blend(form, list.isPresent()),
                        whole(form, "beds", 0, MOST_CENTRES, 0),
                        id,
                        list.map(Lists.Kept::timed).orElse(false),
                        whole(form, "seed", 0, Integer.MAX_VALUE, 1),
                        whole(form, "seconds", 1, 600, 30),
                        numbers(form, "units", MOST_SEARCHES, Integer.MAX_VALUE));
        return form.hasErrors() ? Optional.empty() : Optional.of(wish);
    }

    private static List<Integer> openings(Form form, Wish.Aim aim) {
        var openings =
                numbers(form, "openings", MOST_YEARS, MOST_CENTRES).stream()
                        .map(Long::intValue)
                        .toList();
        if (!openings.isEmpty() && !aim.hasYears()) {
            form.error("openings", "planning.form.openings." + aim.code());
        }
        return openings;
    }

    private static Blend blend(Form form, boolean ownList) {
        var blend =
                new Blend(
                        whole(form, "contacts", 0, 100, 0),
                        whole(form, "orders", 0, 100, 0),
                        whole(form, "travelled", 0, 100, 0));
        if (blend.seen() > 100) {
            form.error("contacts", "planning.form.blend.wrong", blend.seen());
        } else if (blend.seen() > 0 && ownList) {
            form.error("contacts", "planning.form.blend.list");
        }
        return blend;
    }

    private Optional<Lists.Kept> list(Form form) {
        String typed = form.value("list");
        var known =
                lists.all().stream().filter(one -> one.id().toString().equals(typed)).findFirst();
        if (!typed.isEmpty() && known.isEmpty()) {
            form.error("list", "planning.form.list.unknown");
        }
        return known;
    }

    private static Wish.Aim aim(Form form) {
        try {
            return Wish.Aim.valueOf(form.value("aim").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            form.error("aim", "planning.form.aim.wrong");
            return Wish.Aim.TRAVEL;
        }
    }

    private static int whole(Form form, String field, int least, int most, int otherwise) {
        String typed = form.value(field).replaceAll("[\\s\u00a0\u202f]", "");
        if (typed.isEmpty()) {
            if (otherwise < least) {
                form.error(field, "planning.form.number.wrong", least, most);
            }
            return otherwise;
        }
        try {
            int number = Integer.parseInt(typed);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notOne) {
            // told below
        }
        form.error(field, "planning.form.number.wrong", least, most);
        return otherwise;
    }

    /** Whole numbers with commas between them. */
    private static List<Long> numbers(Form form, String field, int count, long most) {
        var numbers = new ArrayList<Long>();
        String typed = form.value(field).strip();
        if (typed.isEmpty()) {
            return numbers;
        }
        for (String part : PARTS.split(typed)) {
            if (!part.matches("\\d{1,10}")
                    || Long.parseLong(part) > most
                    || numbers.size() == count) {
                form.error(field, "planning.form.numbers.wrong", count);
                return List.of();
            }
            numbers.add(Long.parseLong(part));
        }
        return numbers;
    }
}
