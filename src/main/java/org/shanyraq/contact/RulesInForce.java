package org.shanyraq.contact;

import org.shanyraq.contact.routing.RuleSet;

/** The rules by which contacts are routed now, for those who simulate the line with them. */
@FunctionalInterface
public interface RulesInForce {
    RuleSet now();
}
