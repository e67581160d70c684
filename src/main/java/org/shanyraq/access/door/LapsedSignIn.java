package org.shanyraq.access.door;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        ask(request, response);
    }

    private static void ask(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (Asked.isByScript(request)) {
            Asked.answerScript(response, "required");
        } else if (request.getMethod().equals("GET")) {
            response.sendRedirect("/sign-in?to=" + Asked.encoded(Asked.here(request)));
        } else {
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
}
