package org.shanyraq.demo.web;

import java.util.List;

/** The notices that hang in made-up schools. */
public record NoticesPage(List<Notice> notices) {
    /**
     * @param where the school's district, in the reader's language
     */
    public record Notice(String code, String where) {}
}
