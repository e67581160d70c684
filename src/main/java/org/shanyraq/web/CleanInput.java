package org.shanyraq.web;

import java.beans.PropertyEditorSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** The one place where texts enter: every form field and every text of a JSON body is cleaned. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class CleanInput {
    @InitBinder
    void clean(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new Cleaner());
    }

    private static final class Cleaner extends PropertyEditorSupport {
        @Override
        public void setAsText(@Nullable String typed) {
            setValue(typed == null ? null : Text.clean(typed));
        }

        @Override
        public @Nullable String getAsText() {
            return getValue() == null ? null : getValue().toString();
        }
    }

    @Configuration
    static class InJson {
        @Bean
        JacksonModule cleanTexts() {
            return new SimpleModule("clean-texts").addDeserializer(String.class, new Reader());
        }
    }

    private static final class Reader extends StdScalarDeserializer<String> {
        Reader() {
            super(String.class);
        }

        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
            var text = parser.getValueAsString();
            return text == null ? null : Text.clean(text);
        }
    }
}
