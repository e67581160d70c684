package org.shanyraq.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.shanyraq.Shanyraq;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the program with a database server of its own and everything that it writes in one
 * folder, see {@link OwnHome}. Answers are not compressed, so that what lies in a cache can be
 * read. Tests with this annotation share one running program.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Shanyraq.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"management.server.port=0", "server.compression.enabled=false"})
@ContextConfiguration(initializers = OwnHome.class)
public @interface OwnHomeTest {}
