package org.shanyraq.casework.lists;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shanyraq.access.Policy;
import org.shanyraq.access.StaffMember;
import org.shanyraq.access.StaffRegister;
import org.shanyraq.audit.Trail;
import org.shanyraq.casework.CaseActs;
import org.shanyraq.casework.CaseFile;
import org.shanyraq.casework.register.Cases;
import org.shanyraq.deadline.Counts;
import org.shanyraq.deadline.Deadline;
import org.shanyraq.deadline.Deadlines;
import org.shanyraq.deadline.Window;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.PersonId;
import org.shanyraq.ground.Role;
import org.shanyraq.ground.StaffId;
import org.shanyraq.ground.Thing;
import org.shanyraq.people.PersonName;
import org.shanyraq.people.ReadPeople;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What must be done today, and what is late; for a manager also how the team stands. */
@Component
public class MyDay {
    private static final int MOST = 60;
    private static final int MOST_OF_TEAM = 200;

    private final Policy policy;
    private final Trail trail;
    private final Deadlines deadlines;
    private final Cases cases;
    private final ReadPeople people;
    private final StaffRegister staff;

    MyDay(
            Policy policy,
            Trail trail,
            Deadlines deadlines,
            Cases cases,
            ReadPeople people,
            StaffRegister staff) {
        this.policy = policy;
        this.trail = trail;
        this.deadlines = deadlines;
        this.cases = cases;
        this.people = people;
        this.staff = staff;
    }

    /**
     * One thing to do.
     *
     * @param file the case it lies in; absent for what lies in a contact
     * @param initials of the survivor
     */
    public record Task(Deadline deadline, @Nullable CaseFile file, String initials, String owner) {}

    /** How one of the team stands. */
    public record Standing(String name, Role role, int open, int grave, int late) {}

    /**
     * The day.
     *
     * @param team empty for a worker
     * @param unassigned cases of the centre that nobody has yet; for a manager
     */
    public record Day(
            List<Task> tasks, Counts counts, List<Standing> team, int unassigned, int open) {}

    @Transactional
    public Day show() {
        var allowed = policy.require(CaseActs.LIST);
        var actor = Acting.staff().orElseThrow();
        boolean manages = actor.role() == Role.CENTRE_MANAGER;
        var due =
                manages
                        ? deadlines.ofCentre(actor.centre(), Window.WEEK, null, MOST).deadlines()
                        : deadlines.ownedBy(actor.id(), Window.WEEK, null, MOST).deadlines();
        var tasks = tasks(due);
        var day =
                new Day(
                        tasks,
                        manages
                                ? deadlines.countsOf(actor.centre())
                                : deadlines.countsOf(actor.id()),
                        manages ? team(actor) : List.of(),
                        manages ? cases.waiting(actor.centre()) : 0,
                        manages ? 0 : cases.openCases(actor.id()));
        trail.wrote("case.day", things(tasks), allowed.reason());
        return day;
    }

    private List<Task> tasks(List<Deadline> due) {
        var ids =
                due.stream()
                        .filter(deadline -> deadline.file().kind().equals(CaseId.KIND))
                        .map(deadline -> new CaseId(deadline.file().id()))
                        .distinct()
                        .toList();
        var files = cases.find(ids);
        var names = people.names(survivors(files));
        var owners = new HashSet<StaffId>();
        due.forEach(deadline -> deadline.owner().member().ifPresent(owners::add));
        var members = staff.find(owners);
        return due.stream()
                .map(
                        deadline -> {
                            var file = files.get(new CaseId(deadline.file().id()));
                            var owner = deadline.owner().member().map(members::get);
                            return new Task(
                                    deadline,
                                    file,
                                    initials(file, names),
                                    owner.map(StaffMember::name).orElse(""));
                        })
                .toList();
    }

    private static Set<PersonId> survivors(Map<CaseId, CaseFile> files) {
        var survivors = new HashSet<PersonId>();
        files.values().stream()
                .map(CaseFile::survivor)
                .filter(Objects::nonNull)
                .forEach(survivors::add);
        return survivors;
    }

    private static String initials(@Nullable CaseFile file, Map<PersonId, PersonName> names) {
        var survivor = file == null ? null : file.survivor();
        var name = survivor == null ? null : names.get(survivor);
        return name == null ? "" : name.initials();
    }

    private List<Standing> team(Actor.Staff manager) {
        var late = new HashMap<StaffId, Integer>();
        deadlines
                .ofCentre(manager.centre(), Window.LATE, null, MOST_OF_TEAM)
                .deadlines()
                .forEach(
                        deadline ->
                                deadline.owner()
                                        .member()
                                        .ifPresent(id -> late.merge(id, 1, Integer::sum)));
        var loads = new HashMap<StaffId, Cases.Load>();
        for (var load : cases.loads(manager.centre())) {
            var worker = load.worker();
            if (worker != null) {
                loads.put(worker, load);
            }
        }
        return staff.ofCentre(manager.centre()).stream()
                .filter(member -> member.role().isCaseWorker())
                .map(member -> standing(member, loads.get(member.id()), late))
                .toList();
    }

    private static Standing standing(
            StaffMember member, Cases.@Nullable Load load, Map<StaffId, Integer> late) {
        return new Standing(
                member.name(),
                member.role(),
                load == null ? 0 : load.open(),
                load == null ? 0 : load.grave(),
                late.getOrDefault(member.id(), 0));
    }

    private static List<Thing> things(List<Task> tasks) {
        var things = new ArrayList<Thing>();
        for (var task : tasks) {
            things.add(task.deadline.id().thing());
            var file = task.file;
            if (file != null) {
                things.add(file.id().thing());
            }
        }
        return things;
    }
}
