package org.shanyraq.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Finds who answers an address. The framework holds every address with a variable in it against
 * each request in full, which with some hundreds of addresses is a quarter of a short answer's
 * work. Here most of them are ruled out by one word that stands in another place.
 */
final class PageMappings extends RequestMappingHandlerMapping {
    private static final ScopedValue<List<String>> ASKED = ScopedValue.newInstance();

    private final Map<RequestMappingInfo, List<Fixed>> fixed = new ConcurrentHashMap<>();

    /** The word that an address has at a place, where it has no variable: the rightmost of them. */
    private record Fixed(int place, String word) {
        boolean standsIn(List<String> asked) {
            return place < asked.size() && asked.get(place).equals(word);
        }

        /** An address of variables alone; it may be any. */
        static final Fixed NONE = new Fixed(-1, "");

        static Fixed of(String pattern) {
            var words = pattern.substring(1).split("/");
            for (int place = words.length - 1; place >= 0; place--) {
                if (words[place].matches("[a-z0-9_-]+")
                        && !String.join("/", List.of(words).subList(0, place)).contains("*")) {
                    return new Fixed(place, words[place]);
                }
            }
            return NONE;
        }
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(
            String lookupPath, HttpServletRequest request) throws Exception {
        return ScopedValue.where(ASKED, words(request))
                .call(() -> super.lookupHandlerMethod(lookupPath, request));
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(
            RequestMappingInfo info, HttpServletRequest request) {
        return mayBe(info) ? super.getMatchingMapping(info, request) : null;
    }

    private boolean mayBe(RequestMappingInfo info) {
        if (!ASKED.isBound()) {
            return true;
        }
        var asked = ASKED.get();
        for (var one : fixed.computeIfAbsent(info, PageMappings::fixed)) {
            if (one == Fixed.NONE || one.standsIn(asked)) {
                return true;
            }
        }
        return false;
    }

    private static List<Fixed> fixed(RequestMappingInfo info) {
        return info.getPatternValues().stream()
                .map(pattern -> pattern.startsWith("/") ? Fixed.of(pattern) : Fixed.NONE)
                .toList();
    }

    private static List<String> words(HttpServletRequest request) {
        return ServletRequestPathUtils.getParsedRequestPath(request)
                .pathWithinApplication()
                .elements()
                .stream()
                .filter(PathContainer.PathSegment.class::isInstance)
                .map(segment -> ((PathContainer.PathSegment) segment).valueToMatch())
                .toList();
    }
}
