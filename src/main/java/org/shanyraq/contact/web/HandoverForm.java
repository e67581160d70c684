package org.shanyraq.contact.web;

import java.util.List;
import java.util.UUID;
import org.shanyraq.contact.register.Contact;
import org.shanyraq.web.Form;

/**
 * The dialog by which a contact is handed over to a centre.
 *
 * @param kept what was typed before, as JSON of its fields
 * @param id of the handover to be, so that sending it twice makes one
 */
public record HandoverForm(
        Contact contact,
        UUID centre,
        String centreName,
        int rank,
        UUID id,
        List<String> items,
        String kept,
        Form form) {}
