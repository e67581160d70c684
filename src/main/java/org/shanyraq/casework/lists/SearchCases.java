package org.shanyraq.casework.lists;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.shanyraq.casework.CaseActs;
import org.shanyraq.casework.CaseFile;
import org.shanyraq.casework.register.Cases;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.PersonId;
import org.shanyraq.ground.Thing;
import org.shanyraq.people.ReadPeople;
import org.shanyraq.people.SearchPeople;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds cases by a number, a name in any alphabet, or a telephone, among those one may see. */
@Component
public class SearchCases {
    private static final int MOST = 20;

    private final Policy policy;
    private final Trail trail;
    private final SearchPeople searchPeople;
    private final ReadPeople people;
    private final Cases cases;
    private final JdbcClient jdbc;

    SearchCases(
            Policy policy,
            Trail trail,
            SearchPeople searchPeople,
            ReadPeople people,
            Cases cases,
            JdbcClient jdbc) {
        this.policy = policy;
        this.trail = trail;
        this.searchPeople = searchPeople;
        this.people = people;
        this.cases = cases;
        this.jdbc = jdbc;
    }

    /**
     * One hit.
     *
     * @param name of the person who was found; absent where the case was found by its number
     */
    public record Hit(CaseFile file, @Nullable String name) {}

    @Transactional
    public List<Hit> search(String query) {
        var allowed = policy.require(CaseActs.SEARCH);
        var mine =
                jdbc.sql("select unnest(access.my_things('case'))")
                        .query((row, n) -> row.getObject(1, UUID.class))
                        .list();
        var found =
                query.isBlank()
                        ? List.<SearchPeople.Hit>of()
                        : searchPeople.among(CaseId.KIND, mine, query, MOST);
        Set<CaseId> ids = new LinkedHashSet<>(byNumber(query, mine));
        found.forEach(hit -> ids.add(new CaseId(hit.file().id())));
        var files = cases.find(ids);
        var names = people.names(found.stream().map(SearchPeople.Hit::person).toList());
        var hits = new ArrayList<Hit>();
        for (var id : byNumber(query, mine)) {
            var file = files.get(id);
            if (file != null) {
                hits.add(new Hit(file, null));
            }
        }
        for (var hit : found) {
            var file = files.get(new CaseId(hit.file().id()));
            var name = names.get(hit.person());
            if (file != null && name != null) {
                hits.add(new Hit(file, name.full()));
            }
        }
        trail.wrote(CaseActs.SEARCH.name(), things(hits, found), allowed.reason());
        return hits;
    }

    private List<CaseId> byNumber(String query, List<UUID> mine) {
        var number = query.strip();
        if (!number.matches("[0-9]{2}-[0-9]{1,6}")) {
            return List.of();
        }
        return jdbc.sql("select id from casework.case_file where number = ? and id = any (?)")
                .param(number)
                .param(mine.toArray(UUID[]::new))
                .query((row, n) -> new CaseId(row.getObject(1, UUID.class)))
                .list();
    }

    private static List<Thing> things(List<Hit> hits, List<SearchPeople.Hit> found) {
        var things = new ArrayList<Thing>();
        hits.forEach(hit -> things.add(hit.file().id().thing()));
        found.stream().map(SearchPeople.Hit::person).map(PersonId::thing).forEach(things::add);
        return things;
    }
}
