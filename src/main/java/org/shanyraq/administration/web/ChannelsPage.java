package org.shanyraq.administration.web;

import java.util.List;
import org.shanyraq.contact.ChannelStatus;

/**
 * The channels that need a provider.
 *
 * @param mayOpen whether the reader may look at what was set aside
 */
public record ChannelsPage(List<ChannelStatus> channels, boolean mayOpen) {}
