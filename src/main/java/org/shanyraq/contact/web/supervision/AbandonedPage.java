package org.shanyraq.contact.web.supervision;

import java.util.List;
import org.shanyraq.contact.supervision.Abandoned;
import org.shanyraq.web.Table;

/** Who left before anybody answered. */
public record AbandonedPage(Table table, List<Row> rows) {
    public record Row(Abandoned one, String where) {}
}
