package org.shanyraq.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether and which country is made up at first start.
 *
 * @param demo how much of it
 * @param seed another number, another country
 * @param serving whether this start answers browsers; a command fills nothing
 */
@ConfigurationProperties("shanyraq")
public record DemoSettings(
        @DefaultValue("none") Size demo,
        @DefaultValue("111") long seed,
        @DefaultValue("true") boolean serving) {}
