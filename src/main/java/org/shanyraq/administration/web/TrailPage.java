package org.shanyraq.administration.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanyraq.audit.SearchTrail;
import org.shanyraq.audit.verify.Finding;
import org.shanyraq.audit.verify.Verdict;
import org.shanyraq.web.Message;

/**
 * @param day the day that was asked for, as typed
 * @param sealed how far the trail is sealed; absent before the first checkpoint
 * @param verdict what a look through the whole trail found; absent while nobody asked
 * @param more whether older entries follow
 */
public record TrailPage(
        SearchTrail.Question question,
        String day,
        List<SearchTrail.Found> found,
        SearchTrail.@Nullable Sealed sealed,
        @Nullable Verdict verdict,
        boolean more) {
    /** One finding in words. */
    public static Message words(Finding finding) {
        return Message.of(
                "administration.trail.finding." + finding.kind(), finding.numbers().toArray());
    }
}
