package org.shanyraq.contact.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shanyraq.contact.emergency.CallForHelp;
import org.shanyraq.contact.emergency.Dispatch;
import org.shanyraq.contact.emergency.EmergencyCall;
import org.shanyraq.ground.ContactId;
import org.shanyraq.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * What is read to a dispatcher, on one sheet. Where she is stands on it only on an act of its own.
 */
@Controller
@RequestMapping("/desk/{contact}/help/{call}/sheet")
public class DispatchController {
    private final CallForHelp calls;

    DispatchController(CallForHelp calls) {
        this.calls = calls;
    }

    /** The sheet of one call for help. */
    public record SheetPage(EmergencyCall call, Optional<String> place) {
        public String answer(String question) {
            return call.dispatch().ticked().getOrDefault(question, "unknown");
        }

        public List<String> questions() {
            return Dispatch.QUESTIONS;
        }
    }

    @GetMapping
    Page show(@PathVariable UUID contact, @PathVariable UUID call) {
        return sheet(contact, call, Optional.empty());
    }

    @PostMapping
    Page showPlace(@PathVariable UUID contact, @PathVariable UUID call) {
        return sheet(contact, call, calls.reveal(new ContactId(contact), call));
    }

    private Page sheet(UUID contact, UUID call, Optional<String> place) {
        var found =
                calls.of(new ContactId(contact)).stream()
                        .filter(one -> one.id().equals(call))
                        .findFirst()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Page.of("contact/dispatch", new SheetPage(found, place));
    }
}
