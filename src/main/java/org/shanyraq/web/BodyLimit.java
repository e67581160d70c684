package org.shanyraq.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Nobody may send more than a page or a bulk file needs. What says its length is refused at once;
 * what does not is read up to the limit. A body of the integration API must be whole within half a
 * minute, however small the pieces in which it comes.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
final class BodyLimit extends OncePerRequestFilter {
    private static final long PAGE_BYTES = 512 * 1024;
    private static final long API_BYTES = 16 * 1024 * 1024;
    private static final long LONGEST_NANOS = Duration.ofSeconds(30).toNanos();

    private final Map<String, Long> large;

    BodyLimit(ObjectProvider<LargeBody> large) {
        this.large = large.stream().collect(Collectors.toMap(LargeBody::path, LargeBody::bytes));
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean api = request.getRequestURI().startsWith("/api/");
        long limit = api ? API_BYTES : large.getOrDefault(request.getRequestURI(), PAGE_BYTES);
        if (request.getContentLengthLong() > limit) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (api || isOfUnknownLength(request)) {
            chain.doFilter(new Limited(request, limit, api), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isOfUnknownLength(HttpServletRequest request) {
        return request.getContentLengthLong() < 0 && request.getHeader("Transfer-Encoding") != null;
    }

    /** The body trickled. */
    @ResponseStatus(HttpStatus.REQUEST_TIMEOUT)
    static final class TooSlow extends RuntimeException {
        TooSlow() {
            super("the body came too slowly");
        }
    }

    /** More came than may come. */
    @ResponseStatus(HttpStatus.CONTENT_TOO_LARGE)
    static final class TooMuch extends RuntimeException {
        TooMuch() {
            super("the body is over the limit");
        }
    }

    private static final class Limited extends HttpServletRequestWrapper {
        private final long limit;
        private final boolean timed;

        Limited(HttpServletRequest request, long limit, boolean timed) {
            super(request);
            this.limit = limit;
            this.timed = timed;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counted(super.getInputStream(), limit, timed);
        }
    }

    private static final class Counted extends ServletInputStream {
        private final ServletInputStream body;
        private final boolean timed;
        private final long began = System.nanoTime();
        private long left;

        Counted(ServletInputStream body, long limit, boolean timed) {
            this.body = body;
            this.left = limit;
            this.timed = timed;
        }

        @Override
        public int read() throws IOException {
            int one = body.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int read = body.read(into, from, most);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw new TooMuch();
            }
            if (timed && System.nanoTime() - began > LONGEST_NANOS) {
                throw new TooSlow();
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
