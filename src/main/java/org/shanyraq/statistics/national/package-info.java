/** What the ministry's page shows, under policy and with its entry in the trail. */
@NullMarked
package org.shanyraq.statistics.national;

import org.jspecify.annotations.NullMarked;
