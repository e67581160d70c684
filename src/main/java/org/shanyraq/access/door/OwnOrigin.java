package org.shanyraq.access.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shanyraq.access.PublicFace;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Guards public posts without a cookie or a session: a browser says where a post comes from
 * (Sec-Fetch-Site, Origin), and only our own pages may send one. A browser too old to say either,
 * or that says "null" without more, is let through: there is nothing that another site could do in
 * the visitor's name. Nobody is turned away who begins to ask for help: what seems to come from
 * elsewhere (a translating or saving proxy may look so) is marked {@link PublicFace#FOREIGN}, and
 * the page gives her words back to be sent once more.
 */
final class OwnOrigin extends OncePerRequestFilter {
    private static final Pattern BEGINNING = Pattern.compile("/(kk|ru|en)(/q/[^/]+)?/write");
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (READING.contains(request.getMethod()) || isOurs(request)) {
            chain.doFilter(request, response);
        } else if (BEGINNING.matcher(request.getRequestURI()).matches()) {
            request.setAttribute(PublicFace.FOREIGN, true);
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    static boolean isOurs(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return false;
        }
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null || origin.equals("null")) {
            return true; // what Sec-Fetch-Site refuses was refused above
        }
        return sameHost(origin, request.getHeader(HttpHeaders.HOST));
    }

    private static boolean sameHost(String origin, @Nullable String host) {
        try {
            return host != null && host.equalsIgnoreCase(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
