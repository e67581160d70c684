/** Plants strings in everything that is sealed and looks for them wherever bytes are kept. */
package org.shanyraq.canary;
