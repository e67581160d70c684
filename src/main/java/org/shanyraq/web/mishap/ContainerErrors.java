package org.shanyraq.web.mishap;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Errors that no controller saw: what filters and the container refused. */
@Controller
class ContainerErrors implements ErrorController {
    private final Mishaps mishaps;

    ContainerErrors(Mishaps mishaps) {
        this.mishaps = mishaps;
    }

    @RequestMapping("/error")
    @Nullable Object answer(HttpServletRequest request, HttpServletResponse response) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        var status = code instanceof Integer number ? Causes.known(number) : HttpStatus.NOT_FOUND;
        if (thrown instanceof Throwable known) {
            status = Causes.status(known);
        }
        var reference =
                status.is5xxServerError() && thrown instanceof Throwable known
                        ? Traces.keep(known)
                        : "";
        return mishaps.answer(status, reference, request, response);
    }
}
