/** What the shift did, by day, channel, language and outcome: counts of de-identified facts. */
@NullMarked
package org.shanyraq.contact.report;

import org.jspecify.annotations.NullMarked;
