package org.shanyraq.web;

/**
 * One numbered change of a topic, as a fragment for the page.
 *
 * @param number grows within the topic; a page that lost its connection resumes after it. Read it
 *     with what it stands for or before: what is older than its number stays on the page
 * @param name what kind of change it is: the page swaps it where {@code data-live-on} names it
 * @param fragment the template and its record
 */
public record LiveEvent(long number, String name, Page fragment) {}
