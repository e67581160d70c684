/** Measures the program as it runs, with the load in a process of its own. */
package org.shanyraq.bench;
