/** Tokens of partner organisations: what each may do, from when to when. */
@NullMarked
package org.shanyraq.integration.token;

import org.jspecify.annotations.NullMarked;
