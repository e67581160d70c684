package org.shanyraq.contact.web.supervision;

import java.util.List;
import java.util.Optional;
import org.shanyraq.contact.quality.Agreement;
import org.shanyraq.contact.quality.Sample;
import org.shanyraq.web.Table;

/**
 * The conversations that are looked at again.
 *
 * @param agreement how far reviewers agreed lately
 * @param supervising she sees those of all
 */
public record QualityPage(
        Table table, List<Row> rows, Optional<Agreement> agreement, boolean supervising) {
    public record Row(Sample sample, String operator) {}

    /** In whole per cent. */
    public static long percent(double share) {
        return Math.round(share * 100);
    }
}
