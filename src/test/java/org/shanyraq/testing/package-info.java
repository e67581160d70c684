/** What tests share: a database, a browser, a node as a process of its own. */
package org.shanyraq.testing;
