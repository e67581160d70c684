package org.shanyraq.contact.web.supervision;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shanyraq.web.Form;

/**
 * The dialog that asks for a block.
 *
 * @param reasons that are possible, as codes
 * @param why it cannot be, as a code
 * @param possible the form is shown
 */
public record BlockForm(
        UUID contact,
        UUID once,
        List<String> reasons,
        Optional<String> why,
        boolean possible,
        Form form) {}
