package org.shanyraq.administration.web;

import java.util.List;
import org.shanyraq.administration.watch.Jobs;

/** Every recurring job, the failing first. */
public record JobsPage(List<Jobs.Job> jobs) {}
