package org.shanyraq.web;

import java.util.Locale;
import java.util.Map;
import org.springframework.validation.ObjectError;

/**
 * Words for what the binder and the validator found. A constraint may name a key of its own ({@code
 * message = "casework.note.empty"}); otherwise the kind of mistake decides.
 */
final class Mistakes {
    private static final Map<String, String> KINDS =
            Map.of(
                    "NotNull", "web.field.required",
                    "NotBlank", "web.field.required",
                    "NotEmpty", "web.field.required",
                    "Past", "web.field.future",
                    "PastOrPresent", "web.field.future",
                    "Future", "web.field.past",
                    "FutureOrPresent", "web.field.past",
                    "Email", "web.field.email");

    private Mistakes() {}

    static Message message(ObjectError error) {
        var own = error.getDefaultMessage();
        if (own != null && own.matches("[a-z][a-z_]*(\\.[a-z0-9_]+)+")) {
            return Message.of(own);
        }
        var code = error.getCode() == null ? "" : error.getCode();
        if (code.equals("Length") || code.equals("Size")) {
            return limit("web.field.too_long", error);
        }
        if (code.equals("Max") || code.equals("Min")) {
            return limit("web.field." + code.toLowerCase(Locale.ROOT), error);
        }
        if (code.equals("typeMismatch")) {
            return Message.of(mismatch(error));
        }
        return Message.of(KINDS.getOrDefault(code, "web.field.wrong"));
    }

    private static Message limit(String key, ObjectError error) {
        var arguments = error.getArguments();
        // After the field's own name, the constraint's attributes in the order of their names.
        var most = arguments != null && arguments.length > 1 ? arguments[1] : "";
        return Message.of(key, most);
    }

    private static String mismatch(ObjectError error) {
        var codes = error.getCodes();
        for (var code : codes == null ? new String[0] : codes) {
            if (code.contains("java.time.Local")) {
                return "web.field.date";
            }
            if (code.equals("typeMismatch.int") || code.contains("java.lang.Integer")) {
                return "web.field.number";
            }
        }
        return "web.field.wrong";
    }
}
