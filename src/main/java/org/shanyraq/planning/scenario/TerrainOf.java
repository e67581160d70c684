package org.shanyraq.planning.scenario;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.shanyraq.planning.engine.Unanswerable;
import org.shanyraq.planning.terrain.Client;
import org.shanyraq.planning.terrain.MakeTerrain;
import org.shanyraq.planning.terrain.Site;
import org.shanyraq.planning.terrain.Terrain;
import org.springframework.stereotype.Component;

/** The terrain that a wish is about: the country, or the planner's own list. */
@Component
public class TerrainOf {
    private final MakeTerrain country;
    private final Lists lists;

    TerrainOf(MakeTerrain country, Lists lists) {
        this.country = country;
        this.lists = lists;
    }

    /**
     * @throws Unanswerable when the planner's own list is gone
     */
    public Terrain of(Wish wish) {
        var terrain = whole(wish);
        return wish.aim() == Wish.Aim.ROOM ? terrain.withRoom(wish.room()) : terrain;
    }

    private Terrain whole(Wish wish) {
        if (wish.list().isEmpty()) {
            return country.of(
                    new MakeTerrain.Rule(
                            wish.least(),
                            wish.seatsOnly(),
                            wish.chosen(),
                            wish.forced(),
                            wish.today(),
                            wish.blend()));
        }
        var list =
                lists.find(UUID.fromString(wish.list()))
                        .orElseThrow(() -> new Unanswerable(Unanswerable.Reason.LIST_GONE, 0));
        Predicate<Client> rule =
                wish.chosen().isEmpty()
                        ? client -> client.demand() >= wish.least()
                        : client -> wish.chosen().contains(client.code());
        Predicate<Client> candidate = rule.or(client -> wish.forced().contains(client.code()));
        List<Site> standing = wish.today() ? list.standing() : List.of();
        var terrain =
                list.times()
                        .map(times -> Terrain.measured(list.clients(), standing, candidate, times))
                        .orElseGet(() -> Terrain.of(list.clients(), standing, candidate));
        return terrain.without(list.unplaced());
    }

    public String version(Wish wish) {
        return wish.list().isEmpty()
                ? country.version(wish.blend())
                : lists.version(UUID.fromString(wish.list()));
    }
}
