package org.shanyraq.planning.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shanyraq.place.Point;
import org.shanyraq.planning.report.PlanReport;
import org.shanyraq.planning.scenario.Scenario;
import org.shanyraq.planning.work.NoSuchWork;
import org.shanyraq.web.Shell;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A plan's centres as GeoJSON (RFC 7946). */
@Component
class GeoJson {
    private final JsonMapper json;
    private final PlanMaking making;

    GeoJson(JsonMapper json, PlanMaking making) {
        this.json = json;
        this.making = making;
    }

    String of(Shell shell, Scenario scenario, PlanReport report) {
        var features = new ArrayList<Map<String, Object>>();
        report.terrain().sites().stream()
                .filter(site -> site.standing())
                .forEach(
                        site ->
                                features.add(
                                        feature(
                                                site.point(),
                                                Map.of(
                                                        "name",
                                                        site.names().in(shell.language()),
                                                        "standing",
                                                        true))));
        report.proposed().forEach(one -> features.add(proposed(shell, report, one)));
        var all = new LinkedHashMap<String, Object>();
        all.put("type", "FeatureCollection");
        all.put("name", scenario.name());
        all.put("attribution", PlanPage.SOURCES);
        all.put("plan", plan(shell, scenario));
        all.put("features", features);
        return json.writeValueAsString(all);
    }

    private static Map<String, Object> proposed(
            Shell shell, PlanReport report, PlanReport.Proposed one) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("code", one.site().code());
        properties.put("name", one.site().names().in(shell.language()));
        properties.put("region", one.site().region());
        properties.put("standing", false);
        properties.put("people", one.people());
        properties.put("settlements", one.settlements());
        String unit = report.terrain().timed() ? "_minutes" : "_km";
        if (Double.isFinite(one.before())) {
            properties.put("before" + unit, Math.round(10 * one.before()) / 10.0);
        }
        properties.put("after" + unit, Math.round(10 * one.after()) / 10.0);
        properties.put("reason", PlanReasons.of(shell, report, one));
        return feature(one.site().point(), properties);
    }

    /** What the plan was asked and how far it may be trusted. */
    private Map<String, Object> plan(Shell shell, Scenario scenario) {
        var outcome = scenario.outcome().orElseThrow(NoSuchWork::new);
        var plan = new LinkedHashMap<String, Object>();
        plan.put("aim", PlanWords.aim(shell, scenario.wish()));
        plan.put("value", outcome.value());
        plan.put("bound", outcome.bound());
        plan.put("trust", PlanWords.trust(shell, scenario.wish(), outcome));
        plan.put("made", making.of(shell, scenario, outcome));
        return plan;
    }

    private static Map<String, Object> feature(Point point, Map<String, Object> properties) {
        var feature = new LinkedHashMap<String, Object>();
        feature.put("type", "Feature");
        feature.put(
                "geometry",
                Map.of("type", "Point", "coordinates", List.of(point.lon(), point.lat())));
        feature.put("properties", properties);
        return feature;
    }
}
