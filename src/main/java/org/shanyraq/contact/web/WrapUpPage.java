package org.shanyraq.contact.web;

import java.util.List;
import org.shanyraq.contact.category.Categories;
import org.shanyraq.contact.desk.Ending;

/**
 * The end of a contact, as what happened suggests it.
 *
 * @param kinds in which nobody was counselled
 * @param helpCalled services that were called, as codes
 * @param centres to which it was handed over, by name
 */
public record WrapUpPage(
        Ending ending,
        List<Categories.Group> groups,
        List<String> kinds,
        List<String> helpCalled,
        List<String> centres) {}
