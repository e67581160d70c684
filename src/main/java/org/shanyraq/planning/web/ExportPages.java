package org.shanyraq.planning.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.shanyraq.planning.report.PlanReport;
import org.shanyraq.planning.report.Reports;
import org.shanyraq.planning.scenario.KeepPlans;
import org.shanyraq.planning.scenario.Scenario;
import org.shanyraq.planning.work.NoSuchWork;
import org.shanyraq.web.Form;
import org.shanyraq.web.Page;
import org.shanyraq.web.PdfFile;
import org.shanyraq.web.Shell;
import org.shanyraq.web.Templates;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A plan as files: places and figures only, so nothing of it passes the gate for persons. */
@Controller
class ExportPages {
    private final KeepPlans plans;
    private final Reports reports;
    private final PlanViews views;
    private final PlanMaps maps;
    private final GeoJson geoJson;
    private final PlanSheets sheets;
    private final Templates templates;

    ExportPages(
            KeepPlans plans,
            Reports reports,
            PlanViews views,
            PlanMaps maps,
            GeoJson geoJson,
            PlanSheets sheets,
            Templates templates) {
        this.plans = plans;
        this.reports = reports;
        this.views = views;
        this.maps = maps;
        this.geoJson = geoJson;
        this.sheets = sheets;
        this.templates = templates;
    }

    @GetMapping("/plans/{id}/plan.csv")
    ResponseEntity<byte[]> csv(@PathVariable UUID id, Shell shell) {
        var scenario = find(id);
        return sheets.sites(shell, scenario, report(scenario)).answer("csv");
    }

    @GetMapping("/plans/{id}/plan.xlsx")
    ResponseEntity<byte[]> xlsx(@PathVariable UUID id, Shell shell) {
        var scenario = find(id);
        return sheets.book(shell, scenario, report(scenario));
    }

    @GetMapping("/plans/{id}/plan.geojson")
    ResponseEntity<byte[]> geoJson(@PathVariable UUID id, Shell shell) {
        var scenario = find(id);
        var report = report(scenario);
        return file(
                scenario,
                ".geojson",
                "application/geo+json",
                geoJson.of(shell, scenario, report).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/plans/{id}/map.svg")
    ResponseEntity<byte[]> svg(@PathVariable UUID id, Shell shell) {
        var scenario = find(id);
        var map = maps.of(shell, report(scenario), scenario.name());
        return file(
                scenario,
                ".svg",
                "image/svg+xml",
                MapFile.svg(map).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/plans/{id}/map.png")
    ResponseEntity<byte[]> png(@PathVariable UUID id, Shell shell) {
        var scenario = find(id);
        return file(
                scenario,
                ".png",
                "image/png",
                MapFile.png(maps.of(shell, report(scenario), scenario.name())));
    }

    @GetMapping("/plans/{id}/plan.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id, Shell shell) {
        var scenario = find(id);
        var paper = PlanPaper.of(views.plan(shell, scenario, Form.empty()));
        return file(
                scenario,
                ".pdf",
                MediaType.APPLICATION_PDF_VALUE,
                PdfFile.of(templates.render(Page.of("planning/paper", paper), shell)));
    }

    /** A page that leaves the printer as a report. */
    @GetMapping("/plans/{id}/report")
    Page report(@PathVariable UUID id, Shell shell) {
        return Page.of("planning/report", views.plan(shell, find(id), Form.empty()));
    }

    private PlanReport report(Scenario scenario) {
        return reports.of(scenario, scenario.outcome().orElseThrow(NoSuchWork::new));
    }

    private Scenario find(UUID id) {
        return plans.find(id)
                .filter(scenario -> scenario.outcome().isPresent())
                .orElseThrow(NoSuchWork::new);
    }

    private static ResponseEntity<byte[]> file(
            Scenario scenario, String ending, String type, byte[] content) {
        var name = PlanViews.fileName(scenario) + ending;
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .contentType(MediaType.parseMediaType(type))
                .body(content);
    }
}
