package org.shanyraq.portal.web;

import org.shanyraq.access.PublicFace;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties(PortalSettings.class)
class PortalConfiguration {
    /** Notices in schools lead here, before a language is known. */
    @Bean
    PublicFace notices() {
        return PublicFace.of("/q/**");
    }
}
