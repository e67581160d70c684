package org.shanyraq.instrument;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shanyraq.instrument.Instrument.Answers;
import org.shanyraq.instrument.Instrument.Band;
import org.shanyraq.instrument.Instrument.Evidence;
import org.shanyraq.instrument.Instrument.Flag;
import org.shanyraq.instrument.Instrument.Item;
import org.shanyraq.instrument.Instrument.Kind;
import org.shanyraq.instrument.Instrument.Licence;
import org.shanyraq.instrument.Instrument.Missing;
import org.shanyraq.instrument.Instrument.Rule;
import org.shanyraq.instrument.Instrument.Section;
import tools.jackson.databind.JsonNode;

/** Reads one instrument out of its data file. */
final class InstrumentReader {
    private final String file;
    private final JsonNode root;
    private final ConditionReader conditions;

    InstrumentReader(String file, JsonNode root) {
        this.file = file;
        this.root = root;
        conditions = new ConditionReader(file);
    }

    Instrument read() {
        var answers = answerTypes();
        var instrument =
                new Instrument(
                        text(root, "code", "instrument"),
                        whole(root, "version", "instrument"),
                        date("validFrom"),
                        root.path("validTo").isMissingNode() ? null : date("validTo"),
                        kind(),
                        each(root.path("sections"), node -> section(node, answers)),
                        new Missing(whole(root.path("missing"), "most", "missing")),
                        each(root.path("bands"), this::band),
                        each(root.path("rules"), this::rule),
                        each(root.path("flags"), this::flag),
                        root.path("overrideUpwards").asBoolean(false),
                        appliesTo(),
                        evidence(root.path("evidence")),
                        licence(root.path("licence")));
        InstrumentChecks.structure(file, instrument);
        return instrument;
    }

    private Kind kind() {
        String word = text(root, "kind", "instrument");
        try {
            return Kind.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new InstrumentFault(file, "kind", "no kind " + word);
        }
    }

    private Map<String, Answers> answerTypes() {
        var types = new LinkedHashMap<String, Answers>();
        root.path("answers")
                .properties()
                .forEach(
                        type -> {
                            var values = new LinkedHashMap<String, Double>();
                            type.getValue()
                                    .properties()
                                    .forEach(
                                            value ->
                                                    values.put(
                                                            value.getKey(),
                                                            value.getValue().isNull()
                                                                    ? Double.NaN
                                                                    : value.getValue().asDouble()));
                            types.put(type.getKey(), new Answers(type.getKey(), values));
                        });
        return types;
    }

    private Section section(JsonNode node, Map<String, Answers> answers) {
        return new Section(
                text(node, "code", "section"),
                each(node.path("items"), item -> item(item, answers)));
    }

    private Item item(JsonNode node, Map<String, Answers> types) {
        String code = text(node, "code", "item");
        String type = text(node, "answers", "item " + code);
        var answers = types.get(type);
        if (answers == null) {
            throw new InstrumentFault(file, "item " + code, "no answers of type " + type);
        }
        return new Item(
                code,
                answers,
                node.path("weight").asDouble(1),
                optional(node, "showIf", "item " + code));
    }

    private Band band(JsonNode node) {
        String code = text(node, "code", "band");
        return new Band(
                code,
                node.path("from").isMissingNode() ? null : whole(node, "from", "band " + code),
                node.path("to").isMissingNode() ? null : whole(node, "to", "band " + code),
                node.path("reassessAfter").isMissingNode()
                        ? null
                        : text(node, "reassessAfter", "band " + code));
    }

    private Rule rule(JsonNode node) {
        String reason = text(node, "reason", "rule");
        return new Rule(
                text(node, "band", "rule " + reason),
                reason,
                conditions.read(node.path("when"), "rule " + reason));
    }

    private Flag flag(JsonNode node) {
        String code = text(node, "code", "flag");
        return new Flag(code, conditions.read(node.path("when"), "flag " + code));
    }

    private Map<String, List<String>> appliesTo() {
        var all = new LinkedHashMap<String, List<String>>();
        root.path("appliesTo")
                .properties()
                .forEach(fact -> all.put(fact.getKey(), each(fact.getValue(), JsonNode::asString)));
        return all;
    }

    private Evidence evidence(JsonNode node) {
        return new Evidence(
                text(node, "population", "evidence"),
                text(node, "accuracy", "evidence"),
                text(node, "caution", "evidence"),
                text(node, "source", "evidence"));
    }

    private Licence licence(JsonNode node) {
        return new Licence(
                text(node, "owner", "licence"),
                text(node, "terms", "licence"),
                node.path("mayShip").asBoolean(false),
                text(node, "source", "licence"));
    }

    private @Nullable Condition optional(JsonNode node, String field, String where) {
        return node.path(field).isMissingNode() ? null : conditions.read(node.path(field), where);
    }

    private LocalDate date(String field) {
        String text = text(root, field, "instrument");
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDate) {
            throw new InstrumentFault(file, field, "is not a date");
        }
    }

    private String text(JsonNode node, String field, String where) {
        var value = node.path(field);
        if (!value.isString() || value.asString().isBlank()) {
            throw new InstrumentFault(file, where, "has no " + field);
        }
        return value.asString();
    }

    private int whole(JsonNode node, String field, String where) {
        var value = node.path(field);
        if (!value.isIntegralNumber()) {
            throw new InstrumentFault(file, where, "has no whole number " + field);
        }
        return value.asInt();
    }

    private static <T> List<T> each(JsonNode array, Function<JsonNode, T> read) {
        var all = new ArrayList<T>();
        array.forEach(node -> all.add(read.apply(node)));
        return List.copyOf(all);
    }
}
