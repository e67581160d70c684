package org.shanyraq.directory;

import java.util.List;
import java.util.Optional;
import org.shanyraq.ground.CentreId;
import org.shanyraq.place.RegionCode;
import org.springframework.stereotype.Component;

/**
 * Every centre, held in memory: what another node changed is seen within five seconds, what this
 * node changed at once. Planned and closed centres are among them. All of it is public, so nobody
 * is asked who they are.
 */
@Component
public class Centres {
    private final DirectoryBook book;

    Centres(DirectoryBook book) {
        this.book = book;
    }

    public List<Centre> all() {
        return List.copyOf(book.now().centres().values());
    }

    public Optional<Centre> find(CentreId id) {
        return Optional.ofNullable(book.now().centres().get(id));
    }

    /**
     * @throws UnknownCentre when there is none
     */
    public Centre byId(CentreId id) {
        return find(id).orElseThrow(() -> new UnknownCentre(id));
    }

    public List<Centre> inRegion(RegionCode region) {
        return book.now().centres().values().stream()
                .filter(centre -> centre.region().equals(region))
                .toList();
    }

    /** The open family support centres: those a contact may be handed over to. */
    public List<Centre> open() {
        return book.now().centres().values().stream()
                .filter(centre -> centre.kind() == CentreKind.FAMILY_SUPPORT)
                .filter(centre -> centre.state() == CentreState.OPEN)
                .toList();
    }

    /** The 111 contact centre. */
    public Centre contactCentre() {
        return book.now().centres().values().stream()
                .filter(centre -> centre.kind() == CentreKind.CONTACT_CENTRE)
                .findFirst()
                .orElseThrow();
    }

    /** The number of the last change; two equal numbers mean that nothing changed between. */
    public long version() {
        return book.now().version();
    }

    /** A centre was named that is not in the directory: a defect, or a forged address. */
    public static final class UnknownCentre extends IllegalArgumentException {
        UnknownCentre(CentreId id) {
            super("no centre " + id);
        }
    }
}
