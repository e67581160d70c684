package org.shanyraq.audit.checkpoint;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param keys the folder of the signing key
 * @param log where checkpoints are appended outside the database
 * @param witnesses further folders (another host's mount, an ombudsman's) that get every checkpoint
 */
@ConfigurationProperties("shanyraq.audit")
public record AuditSettings(
        @DefaultValue(".shanyraq/keys") Path keys,
        @DefaultValue(".shanyraq/trail/checkpoints.log") Path log,
        @DefaultValue List<Path> witnesses) {}
