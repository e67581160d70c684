/** What other systems may ask, as JSON. */
@NullMarked
package org.shanyraq.integration.api;

import org.jspecify.annotations.NullMarked;
