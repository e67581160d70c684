package org.shanyraq.administration.web;

import org.shanyraq.access.Policy;
import org.shanyraq.contact.ContactActs;
import org.shanyraq.contact.SeeChannels;
import org.shanyraq.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** How text messages, messengers and e-mail do. */
@Controller
class ChannelPages {
    private final SeeChannels channels;
    private final Policy policy;

    ChannelPages(SeeChannels channels, Policy policy) {
        this.channels = channels;
        this.policy = policy;
    }

    @GetMapping("/administration/channels")
    Page show() {
        return Page.of(
                "administration/channels",
                new ChannelsPage(channels.all(), policy.mightAllow(ContactActs.READ_SET_ASIDE)));
    }
}
