package org.shanyraq.contact.web.supervision;

import java.util.List;
import java.util.UUID;
import org.shanyraq.contact.block.AskBySigns;

/**
 * Questions that are answered by one sign.
 *
 * @param key of this dialog: pressed twice, a question is asked once
 */
public record SilentPage(UUID contact, UUID key, List<AskBySigns.Question> questions) {}
