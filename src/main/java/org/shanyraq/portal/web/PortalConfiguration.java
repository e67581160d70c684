package org.shanyraq.portal.web;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties(PortalSettings.class)
class PortalConfiguration {}
