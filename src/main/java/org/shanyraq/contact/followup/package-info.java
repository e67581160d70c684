/** What became of those who were handed over, until somebody has heard. */
@NullMarked
package org.shanyraq.contact.followup;

import org.jspecify.annotations.NullMarked;
