package org.shanyraq.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import org.shanyraq.access.signin.DemoAccounts;
import org.shanyraq.access.signin.Totp;
import org.shanyraq.web.Page;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * Names, passwords and codes of the demo country. It exists only in a demonstration, and only for
 * somebody who sits at this machine.
 */
@Controller
class DemoCodes {
    private final DemoAccounts accounts;
    private final Clock clock;
    private final boolean open;

    DemoCodes(
            DemoAccounts accounts,
            Clock clock,
            @Value("${shanyraq.demo:none}") String demo,
            @Value("${server.address:}") String address) {
        this.accounts = accounts;
        this.clock = clock;
        this.open = !demo.equals("none") && isLoopback(address);
    }

    @GetMapping("/demo/codes")
    Page show(HttpServletRequest request) {
        return page("access/demo-codes", request);
    }

    /** The table alone, which the page asks for again and again. */
    @GetMapping("/demo/codes/now")
    Page now(HttpServletRequest request) {
        return page("access/demo-codes-now", request);
    }

    private Page page(String template, HttpServletRequest request) {
        if (!open || !isLoopback(request.getRemoteAddr())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var now = clock.instant();
        long left = Totp.STEP_SECONDS - Math.floorMod(now.getEpochSecond(), Totp.STEP_SECONDS);
        return Page.of(template, new DemoCodesPage(accounts.at(now), left));
    }

    private static boolean isLoopback(String address) {
        try {
            return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
