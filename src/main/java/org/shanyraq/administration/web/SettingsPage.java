package org.shanyraq.administration.web;

import java.util.List;
import org.shanyraq.ground.DatedSettings;

/** Every dated value with its source. */
public record SettingsPage(List<DatedSettings.Dated> settings) {}
