package org.shanyraq.contact.routing;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.shanyraq.contact.Urgency;

/** Why a set of rules is refused, with the example that shows it. */
public sealed interface Flaw {
    /** A contact like this one would be offered to nobody, whoever of all operators is there. */
    record ReachesNobody(Urgency urgency, String tongue, Optional<Skill> topic) implements Flaw {}

    /**
     * A contact of this urgency still waits when its limit is over, though one operator was free
     * again and again: the others that came later were taken before it.
     */
    record Starves(Urgency urgency, Urgency by, Duration waited, int overtaken) implements Flaw {}

    /** A ring opens only when the limit is over. */
    record OpensTooLate(Urgency urgency, Ring ring, Duration opens, Duration limit)
            implements Flaw {}

    /** Who stands in for whom comes back to where it began; the first skill stands last again. */
    record Circle(List<Skill> round) implements Flaw {}
}
