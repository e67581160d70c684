package org.shanyraq.access;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.shanyraq.ground.Role;

/**
 * Something that can be done, and who may do it. Each room declares its acts as constants; together
 * they are the policy's whole text.
 */
public final class Act {
    private final String name;
    private final List<Permit> permits;
    private final Set<String> jobs;
    private final Set<String> scopes;
    private final boolean openToVisitors;
    private final boolean breakable;

    private Act(
            String name,
            List<Permit> permits,
            Set<String> jobs,
            Set<String> scopes,
            boolean openToVisitors,
            boolean breakable) {
        this.name = name;
        this.permits = permits;
        this.jobs = jobs;
        this.scopes = scopes;
        this.openToVisitors = openToVisitors;
        this.breakable = breakable;
    }

    /** Roles that may act when they have the tie. */
    record Permit(Tie tie, Set<Role> roles) {}

    /**
     * Nobody may do it yet.
     *
     * @param kind the kind of thing the act is about, such as {@code case}
     * @param verb what is done: {@code open}
     */
    public static Act on(String kind, String verb) {
        return new Act(kind + "." + verb, List.of(), Set.of(), Set.of(), false, false);
    }

    public Act by(Tie tie, Role first, Role... others) {
        var more = new ArrayList<>(permits);
        more.add(new Permit(tie, EnumSet.of(first, others)));
        return new Act(name, List.copyOf(more), jobs, scopes, openToVisitors, breakable);
    }

    public Act byJob(String job) {
        return new Act(name, permits, plus(jobs, job), scopes, openToVisitors, breakable);
    }

    /** Organisations whose token carries the scope. */
    public Act byPartner(String scope) {
        return new Act(name, permits, jobs, plus(scopes, scope), openToVisitors, breakable);
    }

    public Act byVisitor() {
        return new Act(name, permits, jobs, scopes, true, breakable);
    }

    /** May be done, by those whose role would allow it with a tie, after breaking the glass. */
    public Act breakable() {
        return new Act(name, permits, jobs, scopes, openToVisitors, true);
    }

    /** As the trail and the access table spell it: {@code case.open}. */
    public String name() {
        return name;
    }

    List<Permit> permits() {
        return permits;
    }

    boolean allowsJob(String job) {
        return jobs.contains(job);
    }

    boolean allowsScope(Set<String> held) {
        return scopes.stream().anyMatch(held::contains);
    }

    boolean allowsVisitors() {
        return openToVisitors;
    }

    boolean isBreakableBy(Role role) {
        return breakable && permits.stream().anyMatch(permit -> permit.roles.contains(role));
    }

    @Override
    public String toString() {
        return name;
    }

    private static Set<String> plus(Set<String> set, String one) {
        return Stream.concat(set.stream(), Stream.of(one))
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
}
