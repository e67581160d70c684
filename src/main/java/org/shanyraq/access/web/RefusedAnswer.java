package org.shanyraq.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.shanyraq.access.Refused;
import org.shanyraq.audit.Trail;
import org.shanyraq.ground.Acting;
import org.shanyraq.web.Page;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/**
 * The policy said no: 403 with the reason in the reader's words. The refusal stands in the trail,
 * written in a transaction of its own, because the refused one is gone.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusedAnswer {
    private final Trail trail;
    private final TransactionTemplate apart;

    RefusedAnswer(Trail trail, PlatformTransactionManager transactions) {
        this.trail = trail;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @ExceptionHandler(Refused.class)
    ModelAndView answer(Refused no, HttpServletRequest request, HttpServletResponse response) {
        if (Acting.current().isPresent()) {
            apart.executeWithoutResult(
                    status -> trail.wrote("refused:" + no.act(), List.of(), no.reason()));
        }
        response.setStatus(HttpStatus.FORBIDDEN.value());
        var page = new RefusedPage(no.reason());
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Retarget", "#toasts");
            response.setHeader("HX-Reswap", "beforeend");
            response.setHeader("HX-Reselect", "unset");
            response.setHeader("HX-Push-Url", "false");
            return answer("access/refused-note", page);
        }
        return answer(Acting.staff().isPresent() ? "access/refused" : "access/refused-bare", page);
    }

    private static ModelAndView answer(String template, RefusedPage page) {
        return new ModelAndView(Page.of(template, page).with(HttpStatus.FORBIDDEN));
    }
}
