package org.shanyraq.web;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The page of the public face for a request that failed: it offers help and the way out all the
 * same. The room that keeps the public face implements it.
 */
public interface PublicMishap {
    /**
     * @param status one of those that have words, {@code web.mishap.<status>.what} and {@code
     *     .next}
     */
    Page page(HttpServletRequest request, int status);
}
