package org.shanyraq.access.door;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * Nobody is signed in, or no longer. A script is told so and shows its own dialog over the page, so
 * that nothing typed is lost; a page is led to the sign-in and comes back.
 */
@Component
final class LapsedSignIn implements AuthenticationEntryPoint, AccessDeniedHandler {
    private static final String FORM = "application/x-www-form-urlencoded";

    private final KeptForms forms;

    LapsedSignIn(KeptForms forms) {
        this.forms = forms;
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        ask(request, response);
    }

    private void ask(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Asked.isByScript(request)) {
            Asked.answerScript(response, "required");
        } else if (request.getMethod().equals("GET")) {
            response.sendRedirect("/sign-in?to=" + Asked.encoded(Asked.here(request)));
        } else {
            keep(request, response);
            response.sendRedirect("/sign-in");
        }
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException, ServletException {
        if (why instanceof CsrfException && ActingStaff.signedIn().isEmpty()) {
            ask(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** What was typed comes back after the sign-in, to the same member of staff. */
    private void keep(HttpServletRequest request, HttpServletResponse response) {
        var type = request.getContentType();
        var whose = Asked.lapsed(request);
        if (whose.isPresent() && type != null && type.startsWith(FORM)) {
            var id = forms.keep(whose.get().staffId(), request);
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(Asked.KEPT_FORM, id.toString())
                            .path("/")
                            .httpOnly(true)
                            .secure(request.isSecure())
                            .sameSite("Lax")
                            .maxAge(KeptForms.KEPT)
                            .build()
                            .toString());
        }
    }
}
