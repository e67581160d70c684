/**
 * The pages that anybody may open, without a session and without a cookie until they write to us.
 */
@NullMarked
package org.shanyraq.portal.web;

import org.jspecify.annotations.NullMarked;
