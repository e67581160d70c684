/**
 * A start made only to be recorded: the country is filled, each role signs in and looks around, so
 * that the recording knows which code a serving node runs most.
 */
@NullMarked
package org.shanyraq.demo.rehearsal;

import org.jspecify.annotations.NullMarked;
