package org.shanyraq.contact;

import org.springframework.stereotype.Component;

/**
 * Takes in somebody who asks for help. Runs as {@code Actor.Visitor} or as a partner; what it
 * answers is durable. The same key is the same contact, however often it is sent.
 */
@Component
public class OpenContact {
    public Opened open(Approach approach) {
        throw new UnsupportedOperationException("lands in the next step");
    }
}
