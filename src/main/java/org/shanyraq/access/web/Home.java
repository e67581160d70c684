package org.shanyraq.access.web;

import java.util.Comparator;
import org.shanyraq.ground.Acting;
import org.shanyraq.web.MenuEntry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where a member of staff begins: the first line of their own menu. */
@Controller
class Home {
    private final ObjectProvider<MenuEntry> menu;

    Home(ObjectProvider<MenuEntry> menu) {
        this.menu = menu;
    }

    @GetMapping("/home")
    String begin() {
        var role = Acting.staff().orElseThrow().role();
        return menu.stream()
                .filter(entry -> entry.roles().contains(role))
                .min(Comparator.comparingInt(MenuEntry::order))
                .map(entry -> "redirect:" + entry.path())
                .orElse("redirect:/account");
    }
}
