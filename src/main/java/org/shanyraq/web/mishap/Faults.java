package org.shanyraq.web.mishap;

import java.util.List;
import java.util.Map;
import org.shanyraq.web.FieldMistakes;
import org.shanyraq.web.Shell;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;

/** Where in a request the mistakes are. Names fields, never what was written in them. */
final class Faults {
    private Faults() {}

    /** For each mistake the field and what is wrong with it, in the reader's language. */
    static List<Map<String, String>> of(Throwable thrown, Shell shell) {
        return switch (thrown) {
            case MethodArgumentNotValidException invalid ->
                    invalid.getBindingResult().getFieldErrors().stream()
                            .map(
                                    error ->
                                            fault(
                                                    error.getField(),
                                                    shell.t(FieldMistakes.message(error))))
                            .toList();
            case HandlerMethodValidationException invalid ->
                    invalid.getParameterValidationResults().stream()
                            .map(
                                    result ->
                                            fault(
                                                    String.valueOf(
                                                            result.getMethodParameter()
                                                                    .getParameterName()),
                                                    shell.t("web.field.wrong")))
                            .toList();
            case MethodArgumentTypeMismatchException odd ->
                    List.of(fault(odd.getName(), shell.t("web.field.wrong")));
            case HttpMessageNotReadableException odd
                    when odd.getCause() instanceof JacksonException unread
                            && !unread.getPath().isEmpty() ->
                    List.of(fault(path(unread), shell.t("web.field.wrong")));
            default -> List.of();
        };
    }

    /** {@code cases[0].services[2].service}, as the validator spells it. */
    private static String path(JacksonException unread) {
        var path = new StringBuilder();
        for (var step : unread.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }

    private static Map<String, String> fault(String field, String message) {
        return Map.of("field", field, "message", message);
    }
}
