/** The rules of the house, held by the build. */
package org.shanyraq.house;
