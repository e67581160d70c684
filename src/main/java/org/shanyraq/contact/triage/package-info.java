/** The guided questions that settle safety, need and urgency. */
@NullMarked
package org.shanyraq.contact.triage;

import org.jspecify.annotations.NullMarked;
