package org.shanyraq.access.web;

import java.util.List;
import org.shanyraq.access.ReviewGlass;

/** What was broken elsewhere, without names. */
public record GlassReviewsPage(List<ReviewGlass.Broken> broken) {}
