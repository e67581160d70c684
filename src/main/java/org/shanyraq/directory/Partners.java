package org.shanyraq.directory;

import java.util.List;
import java.util.Optional;
import org.shanyraq.ground.PartnerId;
import org.shanyraq.place.RegionCode;

/** The organisations that the service works with. */
public interface Partners {
    List<Partner> all();

    Optional<Partner> find(PartnerId id);

    /** Police 102, ambulance 103 and the single number 112, in this order. */
    List<Partner> emergencyServices();

    /** The local executive body of a region, which employs the staff of its state centres. */
    Partner akimat(RegionCode region);

    /** The body that answers for the whole service. */
    Partner ministry();
}
