package org.shanyraq.contact.web;

import java.util.List;
import java.util.Optional;
import org.shanyraq.people.SafeContact;
import org.shanyraq.web.Field;
import org.shanyraq.web.Form;

/**
 * How she may be reached, and calling her back.
 *
 * @param last what she said last, lapsed or not
 * @param answered whether the form was just sent: otherwise what is typed in it stays
 * @param draft what is half-written, kept on the server
 * @param callback the state of her callback; empty where she asked for none
 * @param call what is needed while she is being called
 * @param refused why she may not be called now, as a key of words
 */
public record ReachingPage(
        Optional<SafeContact> last,
        Form form,
        List<Field> fields,
        boolean answered,
        String draft,
        Optional<String> callback,
        Optional<SafeContact> call,
        Optional<String> refused) {
    public boolean mayCall() {
        return call.isEmpty()
                && callback.filter(s -> !s.equals("reached") && !s.equals("given_up")).isPresent();
    }
}
