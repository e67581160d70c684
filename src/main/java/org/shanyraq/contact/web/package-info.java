/** The desk, the queue and the inbox of handovers as pages. */
@NullMarked
package org.shanyraq.contact.web;

import org.jspecify.annotations.NullMarked;
