package org.shanyraq.contact.category;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shanyraq.contact.block.NonCounselling;
import org.shanyraq.ground.Language;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What contacts are about: the groups by which helplines of the world report (Child Helpline
 * International), and beneath each the service's own branches; the kinds in which nobody is
 * counselled stand beside them ({@link NonCounselling}). They are data with a version, which each
 * closed contact names.
 */
@Component
public class Categories {
    private static final String FILE = "/contact/categories.1.json";

    private final Tree tree;

    Categories(JsonMapper json) {
        try (InputStream in = Categories.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the program ships without " + FILE);
            }
            tree = json.readValue(in, Tree.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        check();
    }

    record Tree(int version, LocalDate validFrom, String source, List<Group> groups) {}

    /**
     * @param counselling false for contacts in which nobody was counselled
     */
    public record Group(
            String code,
            boolean counselling,
            String kk,
            String ru,
            String en,
            List<Branch> branches) {
        public String in(Language language) {
            return worded(language, kk, ru, en);
        }
    }

    public record Branch(String code, String kk, String ru, String en) {
        public String in(Language language) {
            return worded(language, kk, ru, en);
        }
    }

    public int version() {
        return tree.version;
    }

    public List<Group> groups() {
        return tree.groups;
    }

    public Optional<Group> find(String code) {
        return tree.groups.stream().filter(group -> group.code.equals(code)).findFirst();
    }

    /** Whether all the branches are the group's own; a non-counselling kind has none. */
    public boolean holds(String group, Collection<String> branches) {
        return find(group)
                .map(found -> codes(found).containsAll(branches))
                .orElseGet(() -> branches.isEmpty() && NonCounselling.codes().contains(group));
    }

    private static Set<String> codes(Group group) {
        return group.branches.stream().map(Branch::code).collect(Collectors.toSet());
    }

    private void check() {
        var codes = tree.groups.stream().map(Group::code).collect(Collectors.toSet());
        if (codes.size() < tree.groups.size()
                || tree.groups.stream().anyMatch(g -> codes(g).size() < g.branches.size())) {
            throw new IllegalStateException("a category stands twice in " + FILE);
        }
    }

    private static String worded(Language language, String kk, String ru, String en) {
        return switch (language) {
            case KK -> kk;
            case RU -> ru;
            case EN -> en;
        };
    }
}
