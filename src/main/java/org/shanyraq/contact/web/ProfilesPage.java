package org.shanyraq.contact.web;

import java.util.List;
import org.shanyraq.contact.queue.Profiles.Known;
import org.shanyraq.web.Form;

/** What each operator can do. */
public record ProfilesPage(List<Known> operators) {
    /** One of them, to be changed. */
    public record One(Known known, Form form) {}
}
