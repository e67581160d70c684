package org.shanyraq.directory;

import java.util.Collection;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts centres into the directory: one by an administrator, many by a demo or an import. */
@Component
public class RegisterCentres {
    private final Policy policy;
    private final Trail trail;
    private final DirectoryWriter writer;
    private final DirectoryBook book;

    RegisterCentres(Policy policy, Trail trail, DirectoryWriter writer, DirectoryBook book) {
        this.policy = policy;
        this.trail = trail;
        this.writer = writer;
        this.book = book;
    }

    @Transactional
    public void register(Collection<Centre> centres) {
        var allowed = policy.require(DirectoryActs.REGISTER_CENTRE);
        trail.wrote(
                DirectoryActs.REGISTER_CENTRE.name(),
                centres.stream().map(centre -> centre.id().thing()).toList(),
                allowed.reason());
        centres.forEach(writer::insert);
        book.changed();
    }
}
