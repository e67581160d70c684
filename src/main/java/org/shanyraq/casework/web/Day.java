package org.shanyraq.casework.web;

import org.shanyraq.casework.lists.MyDay;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.HandoverId;
import org.shanyraq.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What must be done today, and what is late. */
@Controller
public class Day {
    private final MyDay day;

    Day(MyDay day) {
        this.day = day;
    }

    @GetMapping("/today")
    Page show() {
        return Page.of("casework/today", new DayPage(day.show()));
    }

    /** The day as its template shows it. */
    public record DayPage(MyDay.Day day) {
        public boolean manages() {
            return !day.team().isEmpty() || day.unassigned() > 0;
        }

        /** Where the thing to do is done. */
        public String path(MyDay.Task task) {
            var file = task.deadline().file();
            return switch (file.kind()) {
                case CaseId.KIND -> "/case/" + file.id() + form(task.deadline().kind());
                case HandoverId.KIND -> "/handovers";
                default -> "/today";
            };
        }

        private static String form(String kind) {
            return switch (kind) {
                case "assessment.review" -> "/assessment";
                case "case.first_meeting" -> "/session";
                case "order.check", "order.expiry" -> "?tab=orders";
                default -> "";
            };
        }
    }
}
