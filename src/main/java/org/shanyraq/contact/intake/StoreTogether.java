package org.shanyraq.contact.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shanyraq.audit.Trail;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.Thing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Stores several records in one transaction, as the job that takes in. */
@Component
class StoreTogether {
    static final Actor.Job INTAKE = new Actor.Job("contact.intake");

    private final IntakeTransactions transactions;
    private final ArrivalRows arrivals;
    private final WordRows words;
    private final Trail trail;
    private final ApplicationEventPublisher events;

    StoreTogether(
            IntakeTransactions transactions,
            ArrivalRows arrivals,
            WordRows words,
            Trail trail,
            ApplicationEventPublisher events) {
        this.transactions = transactions;
        this.arrivals = arrivals;
        this.words = words;
        this.trail = trail;
        this.events = events;
    }

    /** The outcomes, in the order of the items. */
    List<Outcome> store(List<Waiting> items) {
        return Acting.as(
                INTAKE,
                () -> {
                    var arrived = new HashSet<UUID>();
                    var spokenIn = new HashSet<UUID>();
                    var outcomes = transactions.in(() -> inTransaction(items, arrived, spokenIn));
                    events.publishEvent(new Stored(arrived, spokenIn));
                    return outcomes;
                });
    }

    private List<Outcome> inTransaction(
            List<Waiting> items, Set<UUID> arrived, Set<UUID> spokenIn) {
        var outcomes = new HashMap<Waiting, Outcome>();
        storeArrivals(items, outcomes, arrived);
        storeWords(items, outcomes, spokenIn);
        return items.stream().map(item -> Objects.requireNonNull(outcomes.get(item))).toList();
    }

    private void storeArrivals(
            List<Waiting> items, Map<Waiting, Outcome> outcomes, Set<UUID> arrived) {
        var fresh = new ArrayList<SealedArrival>();
        for (var item : items) {
            if (item.arrival() != null) {
                fresh.add(item.arrival());
            }
        }
        if (fresh.isEmpty()) {
            return;
        }
        arrived.addAll(arrivals.insert(fresh));
        var starts = arrivals.openViews(fresh, arrived);
        for (var item : items) {
            if (item.arrival() != null) {
                long start = Objects.requireNonNull(starts.get(item.arrival().view()));
                outcomes.put(
                        item, new Outcome.Kept(arrived.contains(item.arrival().contact()), start));
            }
        }
        trail.wrote(
                "contact.open",
                fresh.stream().map(arrival -> thing(arrival.contact())).toList(),
                "help_is_open_to_all");
    }

    private void storeWords(
            List<Waiting> items, Map<Waiting, Outcome> outcomes, Set<UUID> spokenIn) {
        var spoken = items.stream().filter(item -> item.words() != null).toList();
        if (spoken.isEmpty()) {
            return;
        }
        words.takeTurns(spoken.stream().map(item -> words(item).contact()).toList());
        var kept = words.insert(spoken.stream().map(StoreTogether::words).toList());
        for (int i = 0; i < kept.size(); i++) {
            outcomes.put(spoken.get(i), kept.get(i));
        }
        for (var item : spoken) {
            if (outcomes.get(item) instanceof Outcome.Kept) {
                spokenIn.add(words(item).contact());
            }
        }
        if (!spokenIn.isEmpty()) {
            trail.wrote(
                    "contact.say",
                    spokenIn.stream().map(StoreTogether::thing).collect(Collectors.toList()),
                    "part_of_the_conversation");
        }
    }

    private static SealedWords words(Waiting item) {
        return Objects.requireNonNull(item.words());
    }

    private static Thing thing(UUID contact) {
        return new ContactId(contact).thing();
    }
}
