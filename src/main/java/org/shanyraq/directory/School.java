package org.shanyraq.directory;

import org.shanyraq.place.DistrictCode;

/**
 * A school in which a notice of 111 hangs.
 *
 * @param code stands in the notice's QR code: the district's code, a hyphen, a number
 * @param name as the school calls itself
 * @param ended the notice hangs no longer, and its code tells nothing
 */
public record School(String code, DistrictCode district, String name, boolean ended) {}
