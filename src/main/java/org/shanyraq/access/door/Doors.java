package org.shanyraq.access.door;

import java.util.ArrayList;
import java.util.List;
import org.shanyraq.access.PublicFace;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.savedrequest.NullRequestCache;

/**
 * One door for each kind of caller. Files know no session; the public face has none and guards its
 * posts by their origin; whatever no other door takes is staff's. The integration API brings its
 * own door at order 20.
 */
@Configuration
class Doors {
    private static final String[] FILES = {"/assets/**", "/favicon.ico", "/robots.txt"};

    /** The public face begins with a language; the bare address leads to one. */
    private static final List<String> PUBLIC =
            List.of("/", "/kk", "/kk/**", "/ru", "/ru/**", "/en", "/en/**");

    /** Live streams of both faces. */
    static final String LIVE = "/live";

    /** Where a page answers that it is there: often, and behind a locked screen too. */
    private static final String HERE = LIVE + "/here";

    private static final String[] BEFORE_SIGN_IN = {
        "/sign-in", "/sign-in/code", "/welcome/**", "/demo/codes", "/demo/codes/now", "/error", LIVE
    };

    @Bean
    @Order(10)
    SecurityFilterChain files(HttpSecurity http) throws Exception {
        return withoutSession(http.securityMatcher(FILES))
                .authorizeHttpRequests(any -> any.anyRequest().permitAll())
                .build();
    }

    /** Health and figures: on their own port only. */
    @Bean
    @Order(15)
    SecurityFilterChain watching(HttpSecurity http) throws Exception {
        return withoutSession(http.securityMatcher(EndpointRequest.toAnyEndpoint()))
                .authorizeHttpRequests(
                        any ->
                                any.anyRequest()
                                        .access(
                                                (who, where) ->
                                                        new AuthorizationDecision(
                                                                isManagementPort(
                                                                        where.getRequest()))))
                .build();
    }

    /** Closed until somebody opens it. */
    @Bean
    @Order(25)
    SecurityFilterChain api(HttpSecurity http) throws Exception {
        return withoutSession(http.securityMatcher("/api/**", "/v3/**"))
                .authorizeHttpRequests(any -> any.anyRequest().denyAll())
                .build();
    }

    @Bean
    @Order(30)
    SecurityFilterChain publicFace(HttpSecurity http, ObjectProvider<PublicFace> faces)
            throws Exception {
        var patterns = new ArrayList<>(PUBLIC);
        patterns.add(HERE);
        faces.forEach(face -> patterns.addAll(face.patterns()));
        return withoutSession(http.securityMatcher(patterns.toArray(String[]::new)))
                .addFilterBefore(new OwnOrigin(), AuthorizationFilter.class)
                .addFilterBefore(new ActingVisitor(), AuthorizationFilter.class)
                .authorizeHttpRequests(any -> any.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(100)
    SecurityFilterChain staff(
            HttpSecurity http,
            ActingStaff acting,
            LapsedSignIn lapsed,
            SecurityContextRepository contexts,
            CsrfTokenRepository tokens)
            throws Exception {
        return http.securityContext(context -> context.securityContextRepository(contexts))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens))
                .headers(headers -> headers.disable())
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.IF_REQUIRED))
                .exceptionHandling(
                        no -> no.authenticationEntryPoint(lapsed).accessDeniedHandler(lapsed))
                .addFilterBefore(acting, AuthorizationFilter.class)
                .authorizeHttpRequests(
                        any ->
                                any.requestMatchers(BEFORE_SIGN_IN)
                                        .permitAll()
                                        .anyRequest()
                                        .authenticated())
                .build();
    }

    /** The time of a request is measured as a whole; a measurement a filter would cost more. */
    @Bean
    SecurityObservationSettings noObservationOfEachFilter() {
        return SecurityObservationSettings.noObservations();
    }

    /**
     * A header may hold any byte that HTTP allows (RFC 9110, 5.5); the server has refused the
     * others before. Whoever reads one takes what it does not know for nothing said. Refused late,
     * in the middle of an answer, the answer itself would fail.
     */
    @Bean
    HttpFirewall addressesAreStrict() {
        var strict = new StrictHttpFirewall();
        strict.setAllowedHeaderNames(name -> true);
        strict.setAllowedHeaderValues(value -> true);
        return strict;
    }

    @Bean
    SecurityContextRepository securityContexts() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    CsrfTokenRepository csrfTokens() {
        return new HttpSessionCsrfTokenRepository();
    }

    /** There is no list of users but the staff register; Spring is not to make one of its own. */
    @Bean
    UserDetailsService nobodyElse() {
        return name -> {
            throw new UsernameNotFoundException("staff sign in by the sign-in page");
        };
    }

    private static HttpSecurity withoutSession(HttpSecurity http) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.disable())
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable);
    }

    private static boolean isManagementPort(jakarta.servlet.http.HttpServletRequest request) {
        var context = request.getServletContext().getContextPath();
        var own =
                org.springframework.web.context.support.WebApplicationContextUtils
                        .getRequiredWebApplicationContext(request.getServletContext())
                        .getEnvironment();
        var management = own.getProperty("local.management.port");
        return context != null
                && management != null
                && !management.equals(own.getProperty("local.server.port"))
                && management.equals(Integer.toString(request.getLocalPort()));
    }
}
