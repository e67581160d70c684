package org.shanyraq.contact.web;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shanyraq.access.StaffMember;
import org.shanyraq.access.StaffRegister;
import org.shanyraq.contact.ContactState;
import org.shanyraq.contact.queue.RoutingRules;
import org.shanyraq.contact.queue.SeeQueue;
import org.shanyraq.contact.register.Contact;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.StaffId;
import org.springframework.stereotype.Component;

/** Makes the board of the shift. */
@Component
class QueueViews {
    private final SeeQueue queue;
    private final StaffRegister register;
    private final RoutingRules rules;
    private final DeskViews desk;

    QueueViews(SeeQueue queue, StaffRegister register, RoutingRules rules, DeskViews desk) {
        this.queue = queue;
        this.register = register;
        this.rules = rules;
        this.desk = desk;
    }

    QueuePage page(Language language) {
        var seen = queue.see();
        var names =
                register.find(
                        Stream.concat(
                                        seen.open().stream().flatMap(c -> c.owner().stream()),
                                        seen.operators().stream().map(o -> o.staff()))
                                .collect(Collectors.toSet()));
        return new QueuePage(
                seen.open().stream()
                        .filter(c -> c.state() != ContactState.ANSWERED)
                        .map(c -> row(c, names, language))
                        .toList(),
                seen.open().stream()
                        .filter(c -> c.state() == ContactState.ANSWERED)
                        .map(c -> row(c, names, language))
                        .toList(),
                seen.operators().stream()
                        .map(
                                o ->
                                        new QueuePage.Seat(
                                                o, name(names, Optional.of(o.staff())).orElse("")))
                        .toList());
    }

    private QueuePage.Row row(Contact contact, Map<StaffId, StaffMember> names, Language language) {
        return new QueuePage.Row(
                contact,
                desk.where(contact, language),
                contact.arrivedAt().plus(rules.termOf(contact.urgency())),
                name(names, contact.owner()));
    }

    private static Optional<String> name(Map<StaffId, StaffMember> names, Optional<StaffId> staff) {
        return staff.flatMap(id -> Optional.ofNullable(names.get(id))).map(StaffMember::name);
    }
}
