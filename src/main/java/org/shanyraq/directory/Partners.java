package org.shanyraq.directory;

import java.util.List;
import java.util.Optional;
import org.shanyraq.ground.PartnerId;
import org.shanyraq.place.RegionCode;
import org.springframework.stereotype.Component;

/** The organisations that the service works with, held in memory as the centres are. */
@Component
public class Partners {
    private final DirectoryBook book;

    Partners(DirectoryBook book) {
        this.book = book;
    }

    public List<Partner> all() {
        return book.now().partners();
    }

    public Optional<Partner> find(PartnerId id) {
        return all().stream().filter(partner -> partner.id().equals(id)).findFirst();
    }

    /** Those that work with the service today. */
    public List<Partner> working() {
        return all().stream().filter(partner -> !partner.ended()).toList();
    }

    /** The local executive body of a region, which employs the staff of its state centres. */
    public Partner akimat(RegionCode region) {
        return only(
                partner -> partner.kind() == PartnerKind.AKIMAT && region.equals(partner.region()));
    }

    /** The body that answers for the whole service. */
    public Partner ministry() {
        return only(partner -> partner.kind() == PartnerKind.MINISTRY);
    }

    private Partner only(java.util.function.Predicate<Partner> wanted) {
        return all().stream().filter(wanted).findFirst().orElseThrow();
    }
}
