package org.shanyraq.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * What a controller answers with: a template and its record. Whole pages and fragments are the same
 * thing; the template chooses its layout. Each template takes {@code @param Shell shell} and, if it
 * shows anything of its own, {@code @param <Record> page}.
 *
 * @param template the path under {@code src/main/jte}, without its ending
 * @param page the template's record; {@link #NOTHING} when it takes none
 */
public record Page(String template, Object page, HttpStatus status) implements View {
    /** The record of a template that shows only words. */
    public static final Object NOTHING = new Object();

    public static Page of(String template, Object page) {
        return new Page(template, page, HttpStatus.OK);
    }

    public static Page of(String template) {
        return of(template, NOTHING);
    }

    /** The same page with another status. */
    public Page with(HttpStatus other) {
        return new Page(template, page, other);
    }

    /** A form that comes back with its errors: 422. */
    public Page refused() {
        return with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Somebody else changed the thing meanwhile: 409. */
    public Page stale() {
        return with(HttpStatus.CONFLICT);
    }

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(
            @Nullable Map<String, ?> model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var context = RequestContextUtils.findWebApplicationContext(request);
        if (context == null) {
            throw new IllegalStateException("a page outside of the program");
        }
        write(context.getBean(Templates.class), Shell.of(request), response);
    }

    void write(Templates templates, Shell shell, HttpServletResponse response) throws IOException {
        var body = templates.render(this, shell).getBytes(StandardCharsets.UTF_8);
        if (status != HttpStatus.OK) {
            response.setStatus(status.value());
        }
        response.setContentType(getContentType());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
