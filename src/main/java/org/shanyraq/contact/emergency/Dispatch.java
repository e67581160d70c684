package org.shanyraq.contact.emergency;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shanyraq.ground.NoSuchCode;

/**
 * What a dispatcher asks beside what happens and where: codes for what can be ticked, words for the
 * rest. After the incident object of the emergency services (NENA EIDO), in our own terms.
 *
 * @param ticked by question, one of {@link #ANSWERS}
 * @param persons how many people, of them children, in her words
 * @param access how to get in: entrance, code, floor, dog
 * @param callBack the number to call back on, where that is safe
 */
public record Dispatch(Map<String, String> ticked, String persons, String access, String callBack) {
    /** In the order in which a dispatcher asks. */
    public static final List<String> QUESTIONS =
            List.of(
                    "danger_now",
                    "weapon",
                    "injured",
                    "children",
                    "intoxicated",
                    "can_speak",
                    "call_back_safe");

    public static final Set<String> ANSWERS = Set.of("yes", "no", "unknown");
    public static final Dispatch NOTHING = new Dispatch(Map.of(), "", "", "");

    public Dispatch {
        ticked = Map.copyOf(ticked);
        if (!QUESTIONS.containsAll(ticked.keySet()) || !ANSWERS.containsAll(ticked.values())) {
            throw new NoSuchCode("no such question");
        }
    }

    /** Whether a number may be given for calling back. */
    public boolean mayCallBack() {
        return "yes".equals(ticked.get("call_back_safe"));
    }

    public boolean isEmpty() {
        return equals(NOTHING);
    }

    @Override
    public String toString() {
        return "Dispatch[sealed]";
    }
}
