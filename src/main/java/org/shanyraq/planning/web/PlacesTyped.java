package org.shanyraq.planning.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shanyraq.ground.Language;
import org.shanyraq.place.Names;
import org.shanyraq.place.Places;
import org.shanyraq.place.Settlement;
import org.shanyraq.place.SettlementId;
import org.shanyraq.planning.scenario.Lists;
import org.shanyraq.planning.terrain.Client;
import org.shanyraq.web.Form;
import org.springframework.stereotype.Component;

/** Settlements as people type them, one a line: a name in any of the three languages, or a code. */
@Component
class PlacesTyped {
    private static final int TOLD = 8;

    private final Places places;
    private final Lists lists;

    PlacesTyped(Places places, Lists lists) {
        this.places = places;
        this.lists = lists;
    }

    /**
     * Their codes; the first line that names no place, or several, is told at the field.
     *
     * @param list of the planner's own; empty for the country
     */
    List<String> codes(Form form, String field, String list, Language language) {
        var lines = form.value(field).lines().map(String::strip).toList();
        if (lines.stream().allMatch(String::isEmpty)) {
            return List.of();
        }
        Function<String, List<String>> find = list.isEmpty() ? this::inCountry : ofList(list);
        var codes = new ArrayList<String>();
        for (int line = 0; line < lines.size(); line++) {
            String typed = lines.get(line);
            var found = typed.isEmpty() ? List.<String>of() : find.apply(typed);
            if (found.size() == 1) {
                codes.add(found.getFirst());
            } else if (!typed.isEmpty()) {
                refuse(form, field, line + 1, typed, told(found, language));
                return codes;
            }
        }
        return codes.stream().distinct().toList();
    }

    /** Where several places have the name, they are told apart by their districts. */
    private static void refuse(Form form, String field, int line, String typed, String found) {
        form.error(
                field,
                found.isEmpty() ? "planning.form.place.unknown" : "planning.form.place.several",
                line,
                typed,
                found);
    }

    private String told(List<String> found, Language language) {
        String first =
                found.stream()
                        .limit(TOLD)
                        .map(code -> withDistrict(code, language))
                        .collect(Collectors.joining("; "));
        return found.size() > TOLD ? first + "; …" : first;
    }

    private String withDistrict(String code, Language language) {
        return places.findSettlement(new SettlementId(code))
                .map(one -> code + " – " + places.fullName(one.district(), language))
                .orElse(code);
    }

    private List<String> inCountry(String typed) {
        return named(typed).stream().map(one -> one.id().value()).toList();
    }

    private Function<String, List<String>> ofList(String list) {
        var clients =
                lists.find(UUID.fromString(list)).stream()
                        .flatMap(own -> own.clients().stream())
                        .toList();
        return typed -> {
            var byCode = clients.stream().map(Client::code).filter(typed::equals).toList();
            return byCode.isEmpty()
                    ? clients.stream()
                            .filter(client -> isCalled(client.names(), typed))
                            .map(Client::code)
                            .toList()
                    : byCode;
        };
    }

    /** Several where one name stands for several places. */
    List<Settlement> named(String typed) {
        var byCode = places.findSettlement(new SettlementId(typed));
        if (byCode.isPresent()) {
            return List.of(byCode.get());
        }
        var exact =
                places.beginningWith(typed, 50).stream()
                        .filter(one -> isCalled(one.names(), typed))
                        .toList();
        // A city and a hamlet of one name: who types it means the city.
        return exact.size() > 1 && exact.getFirst().demand() > 10 * exact.get(1).demand()
                ? exact.subList(0, 1)
                : exact;
    }

    static boolean isCalled(Names names, String typed) {
        return Stream.of(names.kk(), names.ru(), names.en()).anyMatch(typed::equalsIgnoreCase);
    }
}
