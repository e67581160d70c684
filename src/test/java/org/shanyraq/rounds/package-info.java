/**
 * Goes round the whole program on the demo country, as everybody who may and as those who may not.
 */
package org.shanyraq.rounds;
