package org.shanyraq.web.components;

import java.time.Instant;
import java.util.List;
import org.shanyraq.web.Chart;
import org.shanyraq.web.Choice;
import org.shanyraq.web.Form;
import org.shanyraq.web.MapPicture;
import org.shanyraq.web.Tab;
import org.shanyraq.web.Table;
import org.shanyraq.web.TimelineEvent;

/** Everything that the page of components shows; nobody in it is real. */
public record ComponentsPage(
        Table table,
        Table nothing,
        List<Row> rows,
        Form form,
        Form mistaken,
        List<Choice> districts,
        List<Choice> answers,
        List<Choice> services,
        List<TimelineEvent> events,
        Chart bars,
        Chart lines,
        MapPicture map,
        List<Tab> tabs,
        Instant late,
        Instant soon,
        Instant later) {
    /** A line of the sample table. */
    public record Row(
            String number, String household, String urgency, String band, Instant due, int open) {}
}
