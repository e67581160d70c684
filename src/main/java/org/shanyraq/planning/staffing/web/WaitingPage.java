package org.shanyraq.planning.staffing.web;

import java.util.List;
import org.shanyraq.planning.work.ProgressView;
import org.shanyraq.web.Tab;

/** Something that is still being worked out. */
public record WaitingPage(String title, List<Tab> tabs, ProgressView progress) {}
