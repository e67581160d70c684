package org.shanyraq.administration.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanyraq.audit.SearchTrail;

/**
 * @param day the day that was asked for, as typed
 * @param sealed how far the trail is sealed; absent before the first checkpoint
 * @param more whether older entries follow
 */
public record TrailPage(
        SearchTrail.Question question,
        String day,
        List<SearchTrail.Found> found,
        SearchTrail.@Nullable Sealed sealed,
        boolean more) {}
