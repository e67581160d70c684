package org.shanyraq.administration.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shanyraq.directory.Partner;
import org.shanyraq.place.Places;
import org.shanyraq.web.Choice;
import org.shanyraq.web.Form;
import org.shanyraq.web.Shell;

/**
 * @param partner absent for one that is entered just now
 * @param once the key of the entry, so that a repetition is recognised
 */
public record PartnerPage(@Nullable Partner partner, Form form, Places places, UUID once) {
    public List<Choice> kinds(Shell shell) {
        return DirectoryChoices.kinds(shell.words());
    }

    public List<Choice> regions(Shell shell) {
        return DirectoryChoices.regions(places, shell.words());
    }
}
