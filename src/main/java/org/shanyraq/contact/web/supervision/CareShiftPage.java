package org.shanyraq.contact.web.supervision;

import java.util.List;
import java.util.UUID;
import org.shanyraq.contact.wellbeing.ShiftCare;
import org.shanyraq.web.Form;

/** The load of the shift, as its supervisor may see it. */
public record CareShiftPage(ShiftCare care, List<Row> rows, UUID once, Form form) {
    public record Row(ShiftCare.Load load, String name) {}
}
