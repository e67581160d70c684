package org.shanyraq.people;

import java.util.List;
import org.shanyraq.ground.Thing;

/**
 * Looks whether somebody is known already, found also when her name is misspelled or typed in
 * another alphabet. At most {@value #MOST} masked candidates, best first; never a sign to anybody
 * outside that a person is known. Nothing is merged: a human being decides.
 */
public interface FindCandidates {
    int MOST = 5;

    /**
     * @param during the open contact or the case for which somebody looks; the look is written to
     *     the trail under it
     */
    List<Candidate> find(Description description, Thing during);
}
