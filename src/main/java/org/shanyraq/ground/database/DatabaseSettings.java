package org.shanyraq.ground.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the database is and who may do what in it. The owner makes tables; the application's own
 * role owns nothing, so that row security holds for it.
 *
 * @param url an external PostgreSQL 18 or later; absent for the embedded one
 * @param data the folder of the embedded server, kept between runs
 * @param join whether to use the embedded server of a program that already runs on the folder
 * @param pool connections for people's pages
 * @param intakePool connections that only the taking-in of contacts uses
 */
@ConfigurationProperties("shanyraq.db")
public record DatabaseSettings(
        @Nullable String url,
        @DefaultValue("shanyraq_owner") String owner,
        @DefaultValue("") String ownerPassword,
        @DefaultValue("shanyraq_app") String application,
        @DefaultValue("") String applicationPassword,
        @DefaultValue(".shanyraq/data") Path data,
        @DefaultValue("false") boolean join,
        @DefaultValue("16") int pool,
        @DefaultValue("12") int intakePool) {}
