package org.shanyraq.demo.filling;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** With a demo country every page says so, and the pages are bound to this machine. */
final class DemoEverywhere implements EnvironmentPostProcessor, Ordered {
    private static final String LOOPBACK = "127.0.0.1";

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.getProperty("shanyraq.demo", "none").equals("none")) {
            environment
                    .getPropertySources()
                    .addFirst(
                            new MapPropertySource(
                                    "a demo country", Map.of("shanyraq.web.demo", "true")));
            environment
                    .getPropertySources()
                    .addLast(
                            new MapPropertySource(
                                    "this machine only", Map.of("server.address", LOOPBACK)));
        }
    }

    /** After the files of settings have been read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
