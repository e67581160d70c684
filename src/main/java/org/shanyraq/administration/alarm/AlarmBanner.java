package org.shanyraq.administration.alarm;

/**
 * What stands above the pages of the shift.
 *
 * @param answers whether this reader may say that they are looking
 */
public record AlarmBanner(Ringing ringing, boolean answers) {}
