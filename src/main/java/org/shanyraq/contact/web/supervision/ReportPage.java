package org.shanyraq.contact.web.supervision;

import java.util.List;
import java.util.Optional;
import org.shanyraq.contact.desk.Ending;
import org.shanyraq.contact.report.ShiftReport;
import org.shanyraq.web.Chart;
import org.shanyraq.web.Tab;

/**
 * A month of the service.
 *
 * @param names of the rows, worded, in their order
 * @param helped what callers said afterwards, of the whole month
 * @param later the month after, unless this one still runs
 */
public record ReportPage(
        ShiftReport report,
        String monthName,
        String earlier,
        Optional<String> later,
        List<Tab> tabs,
        List<String> names,
        Optional<Chart> chart,
        ShiftReport.Helped helped) {
    public List<String> outcomes() {
        return Ending.OUTCOMES;
    }

    public boolean isByOutcome() {
        return report.by() == ShiftReport.By.OUTCOME;
    }
}
