/** Proving that it is them: password, code, devices, growing delays, the list of sign-ins. */
@NullMarked
package org.shanyraq.access.signin;

import org.jspecify.annotations.NullMarked;
