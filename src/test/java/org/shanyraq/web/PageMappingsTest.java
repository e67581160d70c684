package org.shanyraq.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.shanyraq.testing.ShanyraqTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** The shorter way to whoever answers an address ends where the framework's own way does. */
@ShanyraqTest
class PageMappingsTest {
    @Autowired WebApplicationContext program;

    @Test
    void everyAddressIsAnsweredByWhomTheFrameworkFinds() throws Exception {
        var ours = program.getBean("requestMappingHandlerMapping", PageMappings.class);
        var plain = new RequestMappingHandlerMapping();
        plain.setPatternParser(ours.getPatternParser());
        plain.setApplicationContext(program);
        ours.getHandlerMethods()
                .forEach(
                        (info, method) ->
                                plain.registerMapping(info, method.getBean(), method.getMethod()));

        var asked = new ArrayList<String>();
        for (var info : ours.getHandlerMethods().keySet()) {
            for (var pattern : info.getPatternValues()) {
                for (var spelled : new String[] {"", "/", "/more"}) {
                    var path =
                            pattern.replaceAll("\\{language:[^}]*\\}", "kk")
                                            .replaceAll("\\{[^}]*\\}", "one%20more")
                                    + spelled;
                    assertThat(answers(ours, info, path))
                            .as("%s", path)
                            .isEqualTo(answers(plain, info, path));
                    asked.add(path);
                }
            }
        }
        assertThat(asked).hasSizeGreaterThan(600).contains("/desk/one%20more/say");
    }

    private static String answers(
            RequestMappingHandlerMapping mapping, RequestMappingInfo info, String path) {
        var request = new MockHttpServletRequest();
        info.getMethodsCondition().getMethods().stream()
                .findFirst()
                .ifPresent(method -> request.setMethod(method.name()));
        request.setRequestURI(path);
        info.getConsumesCondition().getConsumableMediaTypes().stream()
                .findFirst()
                .map(MediaType::toString)
                .ifPresent(request::setContentType);
        ServletRequestPathUtils.parseAndCache(request);
        try {
            var chain = mapping.getHandler(request);
            return chain == null
                    ? "nobody"
                    : ((HandlerMethod) chain.getHandler()).getMethod().toString();
        } catch (Exception refused) {
            return refused.getClass().getName();
        }
    }
}
