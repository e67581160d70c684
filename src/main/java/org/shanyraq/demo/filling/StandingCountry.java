package org.shanyraq.demo.filling;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shanyraq.demo.DemoCountry;
import org.shanyraq.demo.DemoProgress;
import org.shanyraq.place.RegionCode;
import org.springframework.stereotype.Component;

/** What stands of the country, for whoever asks. */
@Component
class StandingCountry implements DemoCountry {
    private final Progress progress;
    private volatile @Nullable Made made;

    StandingCountry(Progress progress) {
        this.progress = progress;
    }

    void stands(Made plan) {
        made = plan;
    }

    void whole() {
        progress.whole();
    }

    void brokeOff() {
        progress.brokeOff();
    }

    @Override
    public DemoProgress progress() {
        return progress.now();
    }

    @Override
    public List<DemoAccount> accounts() {
        return plan().map(plan -> Accounts.of(plan.country().staff())).orElse(List.of());
    }

    @Override
    public List<SchoolNotice> notices() {
        return plan().map(StandingCountry::oneInEachRegion).orElse(List.of());
    }

    private Optional<Made> plan() {
        return Optional.ofNullable(made);
    }

    private static List<SchoolNotice> oneInEachRegion(Made plan) {
        var seen = new HashSet<RegionCode>();
        var notices = new ArrayList<SchoolNotice>();
        for (var site : plan.country().sites()) {
            if (seen.add(site.region())) {
                var code = plan.country().schools().in(site.district()).getFirst();
                notices.add(new SchoolNotice(code, site.district().value()));
            }
        }
        return notices;
    }
}
