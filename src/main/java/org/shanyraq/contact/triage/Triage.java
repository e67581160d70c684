package org.shanyraq.contact.triage;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.shanyraq.contact.ContactActs;
import org.shanyraq.contact.UnknownContact;
import org.shanyraq.contact.Urgency;
import org.shanyraq.contact.queue.DeskNews;
import org.shanyraq.contact.queue.WhatIsWanted;
import org.shanyraq.contact.register.Contact;
import org.shanyraq.contact.register.Contacts;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.ContactId;
import org.shanyraq.instrument.Instrument;
import org.shanyraq.instrument.Instruments;
import org.shanyraq.instrument.Scored;
import org.shanyraq.instrument.Scoring;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * The triage of a contact: the child's script when she is a child, the adult's otherwise, and HARK
 * beside it only for an adult who speaks of a partner. Every answer is optional. The script
 * proposes an urgency; it never lowers the one that holds.
 */
@Component
public class Triage {
    /** The item of the adult script that tells of whom she speaks. */
    private static final String SPEAKS_OF = "speaks_of";

    private final Policy policy;
    private final Trail trail;
    private final Contacts contacts;
    private final Answers answers;
    private final Instruments instruments;
    private final WhatIsWanted wanted;
    private final DeskNews news;
    private final Clock clock;

    Triage(
            Policy policy,
            Trail trail,
            Contacts contacts,
            Answers answers,
            Instruments instruments,
            WhatIsWanted wanted,
            DeskNews news,
            Clock clock) {
        this.policy = policy;
        this.trail = trail;
        this.contacts = contacts;
        this.answers = answers;
        this.instruments = instruments;
        this.wanted = wanted;
        this.news = news;
        this.clock = clock;
    }

    /** One script as far as it has been gone through. */
    public record Script(Instrument instrument, Map<String, String> answers, Scored scored) {
        /** Items that are to be asked, given what was answered. */
        public List<Instrument.Item> asked() {
            return instrument.items().stream().filter(this::isAsked).toList();
        }

        public long answered() {
            return asked().stream().filter(item -> answers.containsKey(item.code())).count();
        }

        private boolean isAsked(Instrument.Item item) {
            var condition = item.showIf();
            return condition == null || condition.holds(answers);
        }
    }

    /**
     * @param proposed the gravest that a script comes to, if any can tell
     * @param reasons of the proposal, each with the script that words it
     */
    public record Sheet(
            Contact contact,
            List<Script> scripts,
            Optional<Urgency> proposed,
            List<Reason> reasons) {
        /** A code that the script's own words explain. */
        public record Reason(Instrument instrument, String code) {}
    }

    @Transactional
    public Sheet sheet(ContactId id) {
        policy.require(ContactActs.READ, id.thing());
        return sheet(contacts.find(id).orElseThrow(UnknownContact::new));
    }

    /** Notes one answer, or takes it back when {@code answer} is empty. */
    @Transactional
    public Sheet answer(ContactId id, String script, String item, Optional<String> answer) {
        var allowed = policy.require(ContactActs.TRIAGE, id.thing());
        trail.wrote(ContactActs.TRIAGE.name(), List.of(id.thing()), allowed.reason());
        var contact = contacts.take(id).orElseThrow(UnknownContact::new);
        var instrument = scriptOf(contact, script);
        var given = new HashMap<>(answers.of(id, instrument));
        given.remove(item);
        answer.ifPresent(code -> given.put(item, code));
        var scored = Scoring.score(instrument, given);
        answers.keep(
                id,
                instrument,
                given,
                scored.bandIfKnown(),
                Acting.staff().orElseThrow().id(),
                clock.instant());
        var sheet = sheet(contact);
        raise(sheet);
        wanted.about(id, Topics.of(sheet.reasons().stream().map(Sheet.Reason::code).toList()));
        news.aside(id);
        news.desk(Acting.staff().orElseThrow().id());
        return sheet(contacts.find(id).orElseThrow(UnknownContact::new));
    }

    /**
     * A proposal that is graver than what holds takes effect at once: nobody has to press a key.
     */
    private void raise(Sheet sheet) {
        var contact = sheet.contact();
        var graver =
                sheet.proposed()
                        .filter(p -> p.isAtLeast(contact.urgency()) && p != contact.urgency());
        if (graver.isPresent()) {
            answers.changed(
                    contact.id(),
                    contact.urgency(),
                    graver.get(),
                    Acting.staff().orElseThrow().id(),
                    clock.instant());
            contacts.urgency(contact.id(), graver.get());
        }
    }

    private Sheet sheet(Contact contact) {
        var scripts = new ArrayList<Script>();
        var first =
                filled(
                        contact,
                        contact.child() ? Instruments.TRIAGE_CHILD : Instruments.TRIAGE_ADULT);
        scripts.add(first);
        if (isForPartnerQuestions(contact, first)) {
            scripts.add(filled(contact, Instruments.HARK));
        }
        var proposed =
                scripts.stream()
                        .flatMap(script -> urgency(script.scored()).stream())
                        .reduce(Urgency::orHigher);
        var reasons =
                scripts.stream()
                        .flatMap(
                                script ->
                                        script.scored().reasons().stream()
                                                .map(
                                                        code ->
                                                                new Sheet.Reason(
                                                                        script.instrument(), code)))
                        .toList();
        return new Sheet(contact, List.copyOf(scripts), proposed, reasons);
    }

    private boolean isForPartnerQuestions(Contact contact, Script first) {
        var facts = new HashMap<String, String>();
        facts.put("age", contact.child() ? "child" : "adult");
        Optional.ofNullable(first.answers().get(SPEAKS_OF))
                .ifPresent(of -> facts.put(SPEAKS_OF, of));
        return !contact.child() && instruments.current(Instruments.HARK).isFor(facts);
    }

    private Script filled(Contact contact, String code) {
        var instrument = instruments.current(code);
        var given = answers.of(contact.id(), instrument);
        return new Script(instrument, given, Scoring.score(instrument, given));
    }

    private Instrument scriptOf(Contact contact, String code) {
        var allowed =
                contact.child()
                        ? Set.of(Instruments.TRIAGE_CHILD)
                        : Set.of(Instruments.TRIAGE_ADULT, Instruments.HARK);
        if (!allowed.contains(code)) {
            throw new NotHerScript(code);
        }
        return instruments.current(code);
    }

    private static Optional<Urgency> urgency(Scored scored) {
        if (scored.reasons().isEmpty()) {
            return Optional.empty();
        }
        return scored.bandIfKnown()
                .flatMap(
                        band ->
                                java.util.Arrays.stream(Urgency.values())
                                        .filter(u -> u.code().equals(band))
                                        .findFirst());
    }

    /** A script that is not for a contact like this one: a forged or outdated form. */
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    public static final class NotHerScript extends IllegalArgumentException {
        NotHerScript(String code) {
            super(code + " is not a script for this contact");
        }
    }
}
