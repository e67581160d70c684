package org.shanyraq.contact.routing;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.shanyraq.ground.StaffId;

/**
 * Somebody on duty.
 *
 * @param tongues codes of the languages that she speaks
 * @param levels of her skills
 * @param takes whether she may be offered anything now; those on a break or wrapping up come back,
 *     so nobody who waits for one like them is sent further away at once
 * @param inHand conversations and open offers
 * @param heldOut of these, open offers of anything but an emergency: they give way to one
 * @param voiceInHand spoken conversations; they exclude everything beside them
 * @param emergencyHeldOut an emergency is being offered to her: nothing but emergencies beside it
 * @param reserve only for those whom the shift could not answer
 * @param idleSince when something was last offered
 */
public record Ready(
        StaffId staff,
        Set<String> tongues,
        Map<Skill, Integer> levels,
        boolean takes,
        int inHand,
        int heldOut,
        int voiceInHand,
        int capacity,
        boolean emergencyHeldOut,
        boolean reserve,
        Instant idleSince) {
    public Ready {
        tongues = Set.copyOf(tongues);
        levels = Map.copyOf(levels);
    }

    /** Ready, of the shift, with nothing in hand. */
    public static Ready free(
            StaffId staff,
            Set<String> tongues,
            Map<Skill, Integer> levels,
            int capacity,
            Instant idle) {
        return new Ready(staff, tongues, levels, true, 0, 0, 0, capacity, false, false, idle);
    }

    public boolean hasRoom() {
        return takes && inHand < capacity && voiceInHand == 0;
    }

    /** What is only held out to her goes back to the queue when an emergency waits. */
    public boolean hasRoomForEmergency() {
        return takes && inHand - heldOut < capacity && voiceInHand == 0;
    }

    /** The same, offered nothing now. */
    public Ready resting() {
        return new Ready(
                staff,
                tongues,
                levels,
                false,
                inHand,
                heldOut,
                voiceInHand,
                capacity,
                emergencyHeldOut,
                reserve,
                idleSince);
    }

    /** The same, with so much in hand. */
    Ready laden(int conversations, int spoken, Instant since) {
        return new Ready(
                staff,
                tongues,
                levels,
                takes,
                conversations,
                0,
                spoken,
                capacity,
                false,
                reserve,
                since);
    }

    int level(Skill skill) {
        return levels.getOrDefault(skill, 0);
    }
}
