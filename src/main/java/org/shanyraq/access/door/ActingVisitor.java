package org.shanyraq.access.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.shanyraq.ground.Actor;
import org.springframework.web.filter.OncePerRequestFilter;

/** On the public face everybody acts as a visitor, staff too. */
final class ActingVisitor extends OncePerRequestFilter {
    private static final Actor VISITOR = new Actor.Visitor();

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ActingChain.follow(VISITOR, request, response, chain);
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
