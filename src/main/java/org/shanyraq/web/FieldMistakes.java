package org.shanyraq.web;

import org.springframework.validation.ObjectError;

/** Words for a mistake that the binder or the validator found. */
public final class FieldMistakes {
    private FieldMistakes() {}

    public static Message message(ObjectError error) {
        return Mistakes.message(error);
    }
}
