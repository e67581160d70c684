package org.shanyraq.access.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;

/** Lets the rest of a request run as somebody. */
final class ActingChain {
    private ActingChain() {}

    static void follow(
            Actor actor, ServletRequest request, ServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            Acting.as(
                    actor,
                    () -> {
                        chain.doFilter(request, response);
                        return null;
                    });
        } catch (ServletException | IOException | RuntimeException known) {
            throw known;
        } catch (Exception impossible) {
            throw new ServletException(impossible);
        }
    }
}
