package org.shanyraq.integration.token;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** The door of the integration API: no session, no cookie, a token with each request. */
@Configuration
class ApiDoor {
    private static final String[] DESCRIPTION = {
        "/v3/api-docs", "/v3/api-docs.yaml", "/v3/api-docs/**"
    };

    @Bean
    @Order(20)
    SecurityFilterChain integrationApi(HttpSecurity http, PartnerTokens tokens, Rate rate)
            throws Exception {
        return withoutSession(http.securityMatcher("/api/**"))
                .addFilterBefore(new TokenDoor(tokens, rate), AuthorizationFilter.class)
                .authorizeHttpRequests(any -> any.anyRequest().permitAll())
                .build();
    }

    /** How to call the API is no secret. */
    @Bean
    @Order(21)
    SecurityFilterChain integrationDescription(HttpSecurity http) throws Exception {
        return withoutSession(http.securityMatcher(DESCRIPTION))
                .authorizeHttpRequests(any -> any.anyRequest().permitAll())
                .build();
    }

    private static HttpSecurity withoutSession(HttpSecurity http) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable);
    }
}
