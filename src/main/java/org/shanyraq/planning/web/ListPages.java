package org.shanyraq.planning.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shanyraq.access.Policy;
import org.shanyraq.place.Places;
import org.shanyraq.planning.PlanningActs;
import org.shanyraq.planning.scenario.Lists;
import org.shanyraq.planning.terrain.OwnList;
import org.shanyraq.planning.terrain.StandIns;
import org.shanyraq.web.Form;
import org.shanyraq.web.LargeBody;
import org.shanyraq.web.Once;
import org.shanyraq.web.Page;
import org.shanyraq.web.Sheet;
import org.shanyraq.web.Shell;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** {@code /plans/lists}: an operator's own settlements, centres and travel times. */
@Controller
public class ListPages {
    private static final int LONGEST_NAME = 80;

    private final Lists lists;
    private final Places places;
    private final Policy policy;

    ListPages(Lists lists, Places places, Policy policy) {
        this.lists = lists;
        this.places = places;
        this.policy = policy;
    }

    /** A matrix of 224 seats by 7,000 settlements is about 8 MB, as pairs about 40. */
    @Bean
    static LargeBody ownLists() {
        return new LargeBody("/plans/lists", 64L * 1024 * 1024);
    }

    /**
     * @param faults what is wrong, each with table, row and column, worded
     */
    public record ListsPage(Form form, String once, List<Lists.Kept> kept, List<String> faults) {}

    /** What was kept; settlements without coordinates are named. */
    public record KeptPage(
            String name, int settlements, int centres, int times, List<String> unplaced) {}

    @GetMapping("/plans/lists")
    Page show() {
        policy.require(PlanningActs.MAKE);
        return page(Form.empty(), UUID.randomUUID(), List.of());
    }

    @PostMapping("/plans/lists")
    Object keep(
            HttpServletRequest request,
            @RequestParam(name = "places_file", required = false)
                    @Nullable MultipartFile settlements,
            @RequestParam(name = "centres_file", required = false) @Nullable MultipartFile centres,
            @RequestParam(name = "times_file", required = false) @Nullable MultipartFile times,
            Shell shell) {
        policy.require(PlanningActs.MAKE);
        var form = Form.typed(request);
        String name = form.value("name").strip();
        if (name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST_NAME) {
            form.error("name", "planning.form.name.wrong", LONGEST_NAME);
        }
        var once = Once.of(form.value("once"));
        String placesTable = table(form, "places", settlements);
        String centresTable = table(form, "centres", centres);
        String timesTable = table(form, "times", times);
        if (form.hasErrors()) {
            return page(form, once, List.of()).refused();
        }
        var read = lists.keep(once, name, placesTable, centresTable, timesTable);
        return switch (read) {
            case OwnList.Read.Refused refused ->
                    page(
                                    form,
                                    once,
                                    refused.faults().stream()
                                            .map(fault -> worded(shell, fault))
                                            .toList())
                            .refused();
            case OwnList.Read.Whole whole -> Page.of("planning/kept", kept(name, whole.list()));
        };
    }

    @PostMapping("/plans/lists/{id}/remove")
    String remove(@PathVariable UUID id) {
        lists.remove(id);
        return "redirect:/plans/lists";
    }

    /** The file that was sent, or else what was typed; both at once would be one too many. */
    private static String table(Form form, String field, @Nullable MultipartFile file) {
        String typed = form.value(field);
        if (file == null || file.isEmpty()) {
            return typed;
        }
        if (!typed.isBlank()) {
            form.error(field + "_file", "planning.list.both");
            return "";
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file.getBytes()))
                    .toString();
        } catch (CharacterCodingException otherScript) {
            form.error(field + "_file", "planning.list.not_utf8");
            return "";
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** The settlements that ship, in the shape of an own list: a table to begin with. */
    @GetMapping("/plans/lists/country.csv")
    ResponseEntity<byte[]> country(Shell shell) {
        policy.require(PlanningActs.MAKE);
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var client : StandIns.clients(places)) {
            rows.add(
                    Arrays.asList(
                            client.code(),
                            client.names().in(shell.language()),
                            client.point().lat(),
                            client.point().lon(),
                            client.demand(),
                            client.region()));
        }
        return new Sheet(
                        "settlements",
                        List.of("code", "name", "lat", "lon", "demand", "region"),
                        rows)
                .answer("csv");
    }

    private static KeptPage kept(String name, OwnList list) {
        return new KeptPage(
                name,
                list.clients().size(),
                list.standing().size(),
                list.times().map(times -> times.size()).orElse(0),
                list.unplaced().stream().map(client -> client.names().en()).toList());
    }

    private static String worded(Shell shell, OwnList.Fault fault) {
        return shell.t(
                "planning.list.fault",
                shell.t("planning.list.table." + fault.table()),
                String.valueOf(fault.row()),
                fault.column(),
                shell.t("planning.list.fault." + fault.code(), fault.value()));
    }

    private Page page(Form form, UUID once, List<String> faults) {
        return Page.of("planning/lists", new ListsPage(form, once.toString(), lists.all(), faults));
    }
}
