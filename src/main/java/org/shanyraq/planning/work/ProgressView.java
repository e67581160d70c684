package org.shanyraq.planning.work;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.shanyraq.web.Page;

/**
 * How far a piece of long work is, as its page shows it; every text is worded. Asked for again and
 * again at {@code address/progress}; {@code address/stop} and {@code address/remove} do what they
 * say.
 *
 * @param title the state
 * @param share 0 to 1; below 0 where nobody can say
 * @param says what is known so far, and why there is no answer
 * @param again where the same can be asked differently once it failed
 * @param own whether the reader may stop and remove it
 */
public record ProgressView(
        String address,
        WorkState state,
        String title,
        double share,
        List<String> says,
        Optional<String> fault,
        Optional<String> again,
        boolean own) {
    /** The part of the page that moves; when all is over, the page is loaded anew. */
    public Page answer(HttpServletResponse response) {
        if (state.isOver()) {
            response.setHeader("HX-Refresh", "true");
        }
        return Page.of("planning/progress", this);
    }
}
