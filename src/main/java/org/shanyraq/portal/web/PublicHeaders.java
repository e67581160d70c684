package org.shanyraq.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.shanyraq.web.Shell;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The public pages' own, narrower policy: their style and script stand in the page, no file is
 * loaded, and markup is made in one named place only.
 */
@Configuration
class PublicHeaders implements WebMvcConfigurer, HandlerInterceptor {
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns("/", "/q/**", "/kk/**", "/ru/**", "/en/**", "/kk", "/ru", "/en");
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        response.setHeader("Content-Security-Policy", policy(Shell.of(request).nonce()));
        // Old browsers without Sec-Fetch-Site would post with the origin "null" under no-referrer.
        response.setHeader("Referrer-Policy", "same-origin");
        return true;
    }

    private static String policy(String nonce) {
        return "default-src 'none'; script-src 'nonce-"
                + nonce
                + "'; style-src 'nonce-"
                + nonce
                + "'; img-src data:; connect-src 'self'; form-action 'self'; base-uri 'none';"
                + " frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types"
                + " portal";
    }
}
