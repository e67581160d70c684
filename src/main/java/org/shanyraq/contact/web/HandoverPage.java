package org.shanyraq.contact.web;

import java.util.List;
import org.shanyraq.contact.handover.Handover;

/** One handover and exactly what may be known of it. */
public record HandoverPage(Handover handover, String where, String told, List<String> reasons) {}
