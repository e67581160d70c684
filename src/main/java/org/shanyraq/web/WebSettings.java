package org.shanyraq.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the pages behave.
 *
 * @param demo whether the people here are made up; every page says so
 * @param idleLock how long without a key or a touch until the screen is covered
 * @param search where the search box asks; empty hides it
 */
@ConfigurationProperties("shanyraq.web")
public record WebSettings(
        @DefaultValue("false") boolean demo,
        @DefaultValue("15m") Duration idleLock,
        @DefaultValue("/search") String search) {}
