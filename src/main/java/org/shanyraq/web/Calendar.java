package org.shanyraq.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;

/**
 * A day or a moment that somebody living may mean, between the years 1800 and 2200; synthetic birth
 * days lie in the 19th century. Anything else is a slip of the finger, and no database holds it.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Calendar.Years.class)
public @interface Calendar {
    String message() default "web.field.date";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks at the year. */
    final class Years implements ConstraintValidator<Calendar, TemporalAccessor> {
        private static final int FIRST = 1800;
        private static final int LAST = 2200;

        @Override
        public boolean isValid(@Nullable TemporalAccessor day, ConstraintValidatorContext context) {
            if (day == null) {
                return true;
            }
            int year = day.get(ChronoField.YEAR);
            return year >= FIRST && year <= LAST;
        }
    }
}
