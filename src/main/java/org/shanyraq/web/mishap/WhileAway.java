package org.shanyraq.web.mishap;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import tools.jackson.databind.json.JsonMapper;

/**
 * While the database is away not even the sign-in can be read, so no controller is reached, and an
 * error page that asks for the sign-in again would fail as well. Here the answer is made before.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 25)
class WhileAway extends OncePerRequestFilter {
    private final Mishaps mishaps;
    private final JsonMapper json;

    WhileAway(Mishaps mishaps, JsonMapper json) {
        this.mishaps = mishaps;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (DataAccessException | TransactionException away) {
            if (response.isCommitted() || !Causes.isAway(away)) {
                throw away;
            }
            answer(request, response);
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private void answer(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setHeader("Retry-After", "30");
        var answer = mishaps.answer(HttpStatus.SERVICE_UNAVAILABLE, "", request, response);
        if (answer instanceof ResponseEntity<?> problem) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream().write(json.writeValueAsBytes(problem.getBody()));
        } else if (answer instanceof ModelAndView page && page.getView() instanceof View view) {
            show(view, request, response);
        }
    }

    private static void show(View view, HttpServletRequest request, HttpServletResponse response)
            throws ServletException {
        try {
            view.render(Map.of(), request, response);
        } catch (Exception failed) {
            throw new ServletException(failed);
        }
    }
}
