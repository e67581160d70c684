package org.shanyraq.portal.web;

import java.time.LocalDate;

/**
 * What the law says.
 *
 * @param asOf the day on which somebody last read the law for this page
 */
public record RightsPage(
        Face face, LocalDate asOf, int orderDays, int checkDays, int courtMonths) {}
