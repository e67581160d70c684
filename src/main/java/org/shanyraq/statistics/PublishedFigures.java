package org.shanyraq.statistics;

import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import org.shanyraq.ground.Language;

/** The open data: closed months as they were published. Anybody may read them. */
public interface PublishedFigures {
    /** The closed months, newest first. */
    List<YearMonth> months();

    /** Every indicator of one closed month; empty when it was not published. */
    List<PublishedMonth> of(YearMonth month);

    /**
     * All closed months as CSV in UTF-8 with a byte order mark, one figure a line; a hidden count
     * is empty and marked as hidden. Names of places and indicators in the language, codes beside
     * them.
     */
    void csv(Language language, Appendable out) throws IOException;
}
