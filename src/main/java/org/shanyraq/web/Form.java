package org.shanyraq.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;

/**
 * A form as it stands on the page: what each field holds, exactly as typed, and what is wrong with
 * it. The field templates under {@code web/form/} show it.
 *
 * <pre>{@code
 * @PostMapping("/cases/{id}/notes")
 * Object write(@PathVariable UUID id, @Valid NoteForm note, BindingResult errors, HttpServletRequest request) {
 *     if (errors.hasErrors()) {
 *         return Page.of("casework/note", new NotePage(id, Form.typed(request, errors))).refused();
 *     }
 * }</pre>
 */
public final class Form {
    private final Map<String, List<String>> values;
    private final Map<String, Message> errors = new LinkedHashMap<>();
    private final List<Message> general = new ArrayList<>();

    private Form(Map<String, List<String>> values) {
        this.values = values;
    }

    public static Form empty() {
        return new Form(new LinkedHashMap<>());
    }

    /** A form that begins with what is known already. */
    public static Form of(Map<String, String> known) {
        var values = new LinkedHashMap<String, List<String>>();
        known.forEach((name, value) -> values.put(name, List.of(value)));
        return new Form(values);
    }

    /** With what is known of a field in which several choices may be taken. */
    public Form choosing(String field, List<String> taken) {
        values.put(field, List.copyOf(taken));
        return this;
    }

    /** A form that comes back: everything as it was typed, and what is wrong with it. */
    public static Form typed(HttpServletRequest request, Errors errors) {
        var form = typed(request);
        for (var error : errors.getAllErrors()) {
            var message = Mistakes.message(error);
            if (error instanceof FieldError field) {
                form.error(field.getField(), message);
            } else {
                form.error(message);
            }
        }
        return form;
    }

    /** A form that comes back because of something that only the use case could know. */
    public static Form typed(HttpServletRequest request) {
        var values = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, typed) -> values.put(name, List.of(typed)));
        return new Form(values);
    }

    /** Says what is wrong with a field; the first mistake of a field is the one that is shown. */
    public Form error(String field, Message mistake) {
        errors.putIfAbsent(field, mistake);
        return this;
    }

    public Form error(String field, String key, Object... arguments) {
        return error(field, Message.of(key, arguments));
    }

    /** Says what is wrong with the whole. */
    public Form error(Message mistake) {
        general.add(mistake);
        return this;
    }

    public boolean hasErrors() {
        return !errors.isEmpty() || !general.isEmpty();
    }

    /** What the field holds; empty when nothing was typed. */
    public String value(String field) {
        var typed = values.get(field);
        return typed == null || typed.isEmpty() ? "" : typed.getFirst();
    }

    /** Takes one more choice of a field. */
    public Form choose(String field, String choice) {
        values.computeIfAbsent(field, name -> new ArrayList<>()).add(choice);
        return this;
    }

    /** Whether this choice of the field is taken. */
    public boolean chosen(String field, String choice) {
        var typed = values.get(field);
        return typed != null && typed.contains(choice);
    }

    /** The mistake of the field; null when there is none (a template's own absence). */
    public @Nullable Message errorOf(String field) {
        return errors.get(field);
    }

    public Optional<Message> mistake(String field) {
        return Optional.ofNullable(errors.get(field));
    }

    /** Every mistaken field, in the order of the form. */
    public Map<String, Message> mistakes() {
        return errors;
    }

    public List<Message> generalMistakes() {
        return general;
    }

    /** For {@code aria-describedby}: the ids of the field's hint and of its mistake. */
    public static @Nullable String describedBy(Form form, String name, @Nullable String hint) {
        var hinted = hint == null ? "" : "h-" + name;
        var mistaken = form.errorOf(name) == null ? "" : "e-" + name;
        var both = (hinted + " " + mistaken).strip();
        return both.isEmpty() ? null : both;
    }
}
