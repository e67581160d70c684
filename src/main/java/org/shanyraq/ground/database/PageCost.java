package org.shanyraq.ground.database;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * How many statements each page asks of the database, as the metric {@code shanyraq.page.queries}
 * by the pattern of the address: what grows with the length of a list shows here first.
 */
@Component
class PageCost implements HandlerInterceptor, WebMvcConfigurer {
    private final MeterRegistry meters;

    PageCost(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        CountedStatements.begin();
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable Exception failed) {
        var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (pattern != null) {
            DistributionSummary.builder("shanyraq.page.queries")
                    .description("Statements that a page asked of the database")
                    .tag("method", request.getMethod())
                    .tag("page", pattern.toString())
                    .register(meters)
                    .record(CountedStatements.sinceBegin());
        }
    }
}
