package org.shanyraq.demo.filling;

import java.util.List;
import org.shanyraq.demo.country.Country;
import org.shanyraq.demo.country.HandoverLife;
import org.shanyraq.demo.country.Member;
import org.shanyraq.demo.country.Period;
import org.shanyraq.directory.Centre;
import org.shanyraq.ground.CentreId;

/**
 * The plan, and the directory's centres in the order of its sites.
 *
 * @param contactCentre 111
 */
record Made(
        Country country, Period period, List<Centre> centres, CentreId contactCentre, long seed) {
    Made {
        centres = List.copyOf(centres);
    }

    /** Where somebody works. */
    CentreId centreOf(Member member) {
        return member.site() == Member.AT_111 ? contactCentre : centre(member.site());
    }

    CentreId centre(int site) {
        return centres.get(site).id();
    }

    boolean toCentre(HandoverLife handover) {
        return handover.site() != HandoverLife.POLICE;
    }
}
