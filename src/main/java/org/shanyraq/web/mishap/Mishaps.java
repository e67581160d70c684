package org.shanyraq.web.mishap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.shanyraq.web.Page;
import org.shanyraq.web.PublicMishap;
import org.shanyraq.web.Shell;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * The one place where an error becomes an answer: a page for a reader, a note over the page for
 * htmx (what was typed stays where it is), a problem document (RFC 9457) for the integration API.
 */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class Mishaps {
    private static final String FAULTS = Mishaps.class.getName() + ".faults";

    private final ObjectProvider<PublicMishap> publicFace;

    Mishaps(ObjectProvider<PublicMishap> publicFace) {
        this.publicFace = publicFace;
    }

    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void nobodyListens(AsyncRequestNotUsableException gone) {
        // The reader closed the page; there is nobody to tell.
    }

    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leaveToSignIn(RuntimeException thrown) {
        throw thrown; // whether to ask for a sign-in or a further factor is decided there
    }

    @ExceptionHandler(Exception.class)
    @Nullable Object answer(
            Exception thrown, HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()
                && DisconnectedClientHelper.isClientDisconnectedException(thrown)) {
            return null; // the line broke while she was being told: no fault of the program
        }
        var status = Causes.status(thrown);
        var reference = status.is5xxServerError() ? Traces.keep(thrown) : "";
        if (thrown instanceof ErrorResponse stated) {
            stated.getHeaders()
                    .forEach(
                            (name, values) ->
                                    values.forEach(value -> response.addHeader(name, value)));
        }
        request.setAttribute(FAULTS, thrown);
        return answer(status, reference, request, response);
    }

    @Nullable Object answer(
            HttpStatus status,
            String reference,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (response.isCommitted()) {
            return null;
        }
        var path = Shell.of(request).path();
        var page = new MishapPage(Causes.known(status.value()).value(), reference);
        if (path.startsWith("/api/")) {
            return problem(status, page, request);
        }
        response.setStatus(status.value());
        if (wants(request, MediaType.TEXT_EVENT_STREAM_VALUE) || path.startsWith("/assets/")) {
            return new ModelAndView((model, asked, answered) -> {});
        }
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Retarget", "#toasts");
            response.setHeader("HX-Reswap", "beforeend");
            response.setHeader("HX-Reselect", "unset");
            response.setHeader("HX-Push-Url", "false");
            return new ModelAndView(Page.of("web/mishap_note", page).with(status));
        }
        return new ModelAndView(page(request, path, page).with(status));
    }

    /** Whoever asks for help finds it, and the way out, on every page. */
    private Page page(HttpServletRequest request, String path, MishapPage page) {
        if (path.matches("/|/q(/.*)?|/(kk|ru|en)(/.*)?")) {
            var face = publicFace.getIfAvailable();
            return face == null
                    ? Page.of("web/mishap_public", page)
                    : face.page(request, page.status());
        }
        return Page.of(
                Shell.of(request).reader().isPresent() ? "web/mishap" : "web/mishap_bare", page);
    }

    private static ResponseEntity<ProblemDetail> problem(
            HttpStatus status, MishapPage page, HttpServletRequest request) {
        var shell = Shell.of(request);
        var problem = ProblemDetail.forStatus(status);
        problem.setTitle(shell.t(page.key("what")));
        problem.setDetail(shell.t(page.key("kept")) + " " + shell.t(page.key("next")));
        problem.setInstance(URI.create(shell.path()));
        if (request.getAttribute(FAULTS) instanceof Throwable thrown) {
            var faults = Faults.of(thrown, shell);
            if (!faults.isEmpty()) {
                problem.setProperty("errors", faults);
            }
        }
        if (!page.reference().isEmpty()) {
            problem.setProperty("reference", page.reference());
        }
        return ResponseEntity.status(status)
                .header(HttpHeaders.CONTENT_LANGUAGE, shell.language().code())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static boolean wants(HttpServletRequest request, String type) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.startsWith(type);
    }
}
