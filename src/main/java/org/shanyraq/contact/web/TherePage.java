package org.shanyraq.contact.web;

import java.util.List;

/** Colleagues who have the same conversation open. */
public record TherePage(List<TalkPage.There> there) {}
