package org.shanyraq.sealing;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param keys the folder of the wrapping key; not inside the data folder, not in its backup
 */
@ConfigurationProperties("shanyraq.sealing")
record SealingSettings(@DefaultValue(".shanyraq/keys") Path keys) {}
