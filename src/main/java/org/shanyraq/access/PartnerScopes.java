package org.shanyraq.access;

import java.util.Set;
import org.shanyraq.ground.PartnerId;

/** What the tokens of partner organisations allow; supplied by the integration API. */
@FunctionalInterface
public interface PartnerScopes {
    Set<String> of(PartnerId partner);
}
