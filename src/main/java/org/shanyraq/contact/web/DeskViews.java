package org.shanyraq.contact.web;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shanyraq.access.StaffMember;
import org.shanyraq.access.StaffRegister;
import org.shanyraq.contact.ContactState;
import org.shanyraq.contact.Line;
import org.shanyraq.contact.conversation.Lines;
import org.shanyraq.contact.desk.AskAdvice;
import org.shanyraq.contact.desk.ChangeShift;
import org.shanyraq.contact.desk.Converse;
import org.shanyraq.contact.desk.MyDesk;
import org.shanyraq.contact.desk.Presence;
import org.shanyraq.contact.queue.Outlook;
import org.shanyraq.contact.register.Contact;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.FreshId;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.StaffId;
import org.shanyraq.place.DistrictCode;
import org.shanyraq.place.Places;
import org.springframework.stereotype.Component;

/** Makes the parts of the desk out of what the use cases give. */
@Component
class DeskViews {
    private static final int PREVIEW = 80;
    private static final Duration FRESH = Duration.ofSeconds(4);
    private static final Duration HERE = Duration.ofMinutes(2);

    private final MyDesk desk;
    private final Outlook outlook;
    private final StaffRegister register;
    private final Places places;
    private final Presence presence;
    private final AskAdvice advice;
    private final ChangeShift shift;
    private final Clock clock;

    DeskViews(
            MyDesk desk,
            Outlook outlook,
            StaffRegister register,
            Places places,
            Presence presence,
            AskAdvice advice,
            ChangeShift shift,
            Clock clock) {
        this.desk = desk;
        this.outlook = outlook;
        this.register = register;
        this.places = places;
        this.presence = presence;
        this.advice = advice;
        this.shift = shift;
        this.clock = clock;
    }

    DeskSide side(Language language) {
        var mine = desk.look();
        var length = outlook.length();
        var now = clock.instant();
        var unread =
                presence.unread(mine.inHand().stream().map(one -> one.contact().id()).toList());
        return new DeskSide(
                Acting.staff().orElseThrow().id().value(),
                mine.state(),
                length.waiting(),
                length.longest(),
                mine.inHand().stream()
                        .map(one -> mine(one, unread.getOrDefault(one.contact().id(), 0), language))
                        .toList(),
                mine.offers().stream()
                        .map(
                                held ->
                                        new DeskSide.Held(
                                                held.contact(),
                                                where(held.contact(), language),
                                                held.offer().until(),
                                                held.offer().interpreter(),
                                                held.offeredAt().isAfter(now.minus(FRESH))))
                        .toList(),
                mine.ended().stream()
                        .map(
                                ended ->
                                        new DeskSide.Ended(
                                                ended.contact(),
                                                where(ended.contact(), language),
                                                ended.handover()))
                        .toList(),
                advice(),
                changes(),
                mine.news());
    }

    private List<DeskSide.Asked> advice() {
        return advice.mine().stream()
                .map(one -> new DeskSide.Asked(one.contact().value(), nameOf(one.by()), one.at()))
                .toList();
    }

    private List<DeskSide.Change> changes() {
        var me = Acting.staff().orElseThrow().id();
        var byOther = new LinkedHashMap<StaffId, Integer>();
        var fromMe = new HashSet<StaffId>();
        for (var change : shift.open()) {
            boolean out = change.from().equals(me);
            var other = out ? change.to() : change.from();
            byOther.merge(other, 1, Integer::sum);
            if (out) {
                fromMe.add(other);
            }
        }
        return byOther.entrySet().stream()
                .map(
                        entry ->
                                new DeskSide.Change(
                                        entry.getKey().value(),
                                        nameOf(entry.getKey()),
                                        entry.getValue(),
                                        fromMe.contains(entry.getKey())))
                .toList();
    }

    TalkPage talk(Converse.Conversation conversation, boolean beside, Language language) {
        var me = Acting.staff().orElseThrow().id();
        var names = register.find(staffOf(conversation.lines(), Set.of()));
        var contact = conversation.contact();
        return new TalkPage(
                contact,
                where(contact, language),
                conversation.lines().stream().map(line -> line(line, me, names)).toList(),
                conversation.draft(),
                FreshId.next(),
                there(contact.id()),
                contact.isOwnedBy(me),
                conversation.adviser(),
                beside,
                conversation.note(),
                conversation.drafts());
    }

    /** Colleagues who have the conversation open, by name. */
    List<TalkPage.There> there(ContactId contact) {
        var others = presence.others(contact);
        var names = register.find(others.stream().map(Presence.There::staff).toList());
        return others.stream()
                .map(
                        there ->
                                new TalkPage.There(
                                        name(names, Optional.of(there.staff())), there.typing()))
                .toList();
    }

    String nameOf(StaffId staff) {
        return name(register.find(Set.of(staff)), Optional.of(staff));
    }

    List<TalkPage.LineView> lines(List<Lines.Written> lines) {
        var me = Acting.staff().orElseThrow().id();
        var names = register.find(staffOf(lines, Set.of()));
        return lines.stream().map(line -> line(line, me, names)).toList();
    }

    static ComposerPage composer(TalkPage talk) {
        return new ComposerPage(
                talk.contact().id().value(),
                talk.page(),
                FreshId.next(),
                1,
                talk.draft(),
                Optional.empty(),
                talk.contact().state() == ContactState.ANSWERED,
                talk.beside());
    }

    String where(Contact contact, Language language) {
        return contact.district()
                .map(DistrictCode::new)
                .flatMap(places::findDistrict)
                .map(district -> district.names().in(language))
                .orElse("");
    }

    private DeskSide.Mine mine(MyDesk.InHand one, int unread, Language language) {
        var last = one.last();
        var preview = last.map(line -> line.line().text()).orElse("");
        return new DeskSide.Mine(
                one.contact(),
                where(one.contact(), language),
                preview.length() > PREVIEW
                        ? preview.substring(0, preview.offsetByCodePoints(0, PREVIEW / 2)) + "…"
                        : preview,
                last.filter(line -> line.line().side() == Line.Side.VISITOR).isPresent(),
                isHere(one.contact()),
                unread);
    }

    boolean isHere(Contact contact) {
        return contact.visitorLeftAt().isEmpty()
                && contact.visitorAt().isAfter(clock.instant().minus(HERE));
    }

    private static Set<StaffId> staffOf(List<Lines.Written> lines, Set<StaffId> serving) {
        var staff = lines.stream().flatMap(l -> l.by().stream()).collect(Collectors.toSet());
        staff.addAll(serving);
        return staff;
    }

    private static TalkPage.LineView line(
            Lines.Written line, StaffId me, java.util.Map<StaffId, StaffMember> names) {
        return new TalkPage.LineView(
                line.line(), name(names, line.by()), line.by().filter(me::equals).isPresent());
    }

    private static String name(java.util.Map<StaffId, StaffMember> names, Optional<StaffId> who) {
        return who.flatMap(id -> Optional.ofNullable(names.get(id)))
                .map(StaffMember::name)
                .orElse("");
    }

    static UUID key() {
        return FreshId.next();
    }
}
