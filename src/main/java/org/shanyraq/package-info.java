/** The house: one package a room. */
@NullMarked
package org.shanyraq;

import org.jspecify.annotations.NullMarked;
