package org.shanyraq.contact.desk;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shanyraq.access.Policy;
import org.shanyraq.contact.ContactActs;
import org.shanyraq.contact.register.Contact;
import org.shanyraq.contact.triage.Triage;
import org.shanyraq.ground.ContactId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The ending as what happened suggests it: the form comes filled, and a human corrects it. */
@Component
public class ProposeEnding {
    private final Policy policy;
    private final Triage triage;
    private final WrapUps wrapUps;

    ProposeEnding(Policy policy, Triage triage, WrapUps wrapUps) {
        this.policy = policy;
        this.triage = triage;
        this.wrapUps = wrapUps;
    }

    @Transactional
    public Ending propose(ContactId id) {
        policy.require(ContactActs.READ, id.thing());
        var sheet = triage.sheet(id);
        var answers = new HashMap<String, String>();
        sheet.scripts().forEach(script -> answers.putAll(script.answers()));
        return propose(sheet.contact(), answers, wrapUps.happened(id));
    }

    static Ending propose(Contact contact, Map<String, String> answers, WrapUps.Happened happened) {
        var suicide = says(answers, "suicide", "yes", "unsure");
        var violence =
                says(answers, "safe_now", "no", "unsure")
                        || says(answers, "weapon", "yes")
                        || says(answers, "strangled", "yes")
                        || says(answers, "threat_kill", "yes")
                        || says(answers, "last_time", "today", "this_week", "earlier")
                        || answers.containsKey("speaks_of");
        var branches = new HashSet<String>();
        if (!violence && suicide) {
            branches.add("suicide");
        } else if (says(answers, "strangled", "yes")) {
            branches.add("physical");
        }
        return new Ending(
                violence ? "violence" : suicide ? "mental_health" : "information",
                violence || suicide ? branches : Set.of(),
                outcome(happened, violence || suicide),
                contact.ageGroup()
                        .or(() -> contact.child() ? Optional.of("12_17") : Optional.empty()),
                Optional.of(happened.callerKind())
                        .filter(Ending.CALLER_KINDS::contains)
                        .or(() -> contact.child() ? Optional.of("child") : Optional.empty()));
    }

    private static String outcome(WrapUps.Happened happened, boolean grave) {
        if (happened.helpCalled() || happened.handedOver()) {
            return "organisational";
        }
        return grave && happened.counselled() ? "psychological" : "information";
    }

    private static boolean says(Map<String, String> answers, String item, String... any) {
        return Set.of(any).contains(answers.getOrDefault(item, ""));
    }
}
