package org.shanyraq.contact.web;

import java.util.List;
import org.shanyraq.contact.callback.SeeCallbacks;

/** Whom the shift has to call back. */
public record CallbacksPage(List<SeeCallbacks.Due> due) {}
