package org.shanyraq.portal.web;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the public face behaves.
 *
 * @param harmlessSite where "leave this page" leads: a site that anybody may be seen on
 */
@ConfigurationProperties("shanyraq.portal")
record PortalSettings(@DefaultValue("https://www.kazhydromet.kz/") URI harmlessSite) {}
