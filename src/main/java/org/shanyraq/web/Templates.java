package org.shanyraq.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import org.springframework.stereotype.Component;

/** The templates, compiled in the build. */
@Component
public class Templates {
    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(
                    null, ContentType.Html, Templates.class.getClassLoader(), "templates");

    /** The finished text, escaped by place. */
    public String render(Page page, Shell shell) {
        var output = new StringOutput(8_192);
        var given = new HashMap<String, Object>();
        given.put("shell", shell);
        given.put("page", page.page());
        engine.render(page.template() + ".jte", given, output);
        return output.toString();
    }
}
