package org.shanyraq.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The files that pages load: our own and the two libraries'. Their addresses carry a hash over all
 * of them, so that browsers may keep them for a year.
 */
@Component
final class Assets {
    static final List<String> PLACES =
            List.of(
                    "classpath:/assets/",
                    "classpath:/META-INF/resources/webjars/htmx.org/2.0.10/dist/");

    private final String version = digest();

    String version() {
        return version;
    }

    String address(String name) {
        return "/assets/" + version + "/" + name;
    }

    private static String digest() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var files = new PathMatchingResourcePatternResolver();
            var own = List.of(files.getResources("classpath*:assets/*"));
            for (var file : own.stream().sorted(Comparator.comparing(Assets::name)).toList()) {
                digest.update(name(file).getBytes(java.nio.charset.StandardCharsets.UTF_8));
                digest.update(file.getContentAsByteArray());
            }
            PLACES.forEach(
                    place ->
                            digest.update(place.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String name(Resource file) {
        var name = file.getFilename();
        return name == null ? "" : name;
    }
}
