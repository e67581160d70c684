package org.shanyraq.contact.web.supervision;

import java.util.List;
import java.util.Optional;
import org.shanyraq.contact.quality.ReviewConversation.Opened;
import org.shanyraq.contact.quality.ReviewForm;
import org.shanyraq.web.Form;

/**
 * One conversation that is looked at again.
 *
 * @param names of the operator and of each reviewer, in the order of the reviews
 */
public record ReviewPage(
        Opened opened, ReviewForm criteria, String operator, List<String> names, Form form) {
    /** What was chosen for a criterion, or nothing. */
    public Optional<Integer> scoreOf(int review, String criterion) {
        return Optional.ofNullable(opened.reviews().get(review).scores().get(criterion));
    }

    public List<Integer> scores() {
        return java.util.stream.IntStream.rangeClosed(0, criteria.most()).boxed().toList();
    }
}
