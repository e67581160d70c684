package org.shanyraq.access.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.shanyraq.access.GlassCategory;
import org.shanyraq.web.Choice;
import org.shanyraq.web.Form;
import org.shanyraq.web.Shell;

/**
 * @param to where to go on once it is open
 */
public record GlassPage(String kind, UUID id, String to, Form form) {
    public List<Choice> categories(Shell shell) {
        return Arrays.stream(GlassCategory.values())
                .map(
                        category ->
                                Choice.of(
                                        category.code(),
                                        shell.t("access.glass.category." + category.code())))
                .toList();
    }
}
