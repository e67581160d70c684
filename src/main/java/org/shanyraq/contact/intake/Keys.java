package org.shanyraq.contact.intake;

import java.util.List;
import org.shanyraq.ground.ContactId;
import org.shanyraq.sealing.NewFile;
import org.shanyraq.sealing.SealedFile;
import org.shanyraq.sealing.Sealing;
import org.springframework.stereotype.Component;

/** Stores the keys that were made in memory when their contacts were sealed. */
@Component
class Keys {
    private final Sealing sealing;

    Keys(Sealing sealing) {
        this.sealing = sealing;
    }

    void store(List<SealedArrival> arrivals) {
        sealing.store(arrivals.stream().map(Keys::file).toList());
    }

    private static NewFile file(SealedArrival arrival) {
        return new NewFile(
                new ContactId(arrival.contact()).thing(),
                Closed.FILE,
                arrival.wrappedKey(),
                arrival.wrappingKey(),
                arrival.at());
    }

    /** Storing needs the wrapped key only: what comes out of a journal cannot be opened here. */
    private enum Closed implements SealedFile {
        FILE;

        @Override
        public byte[] seal(org.shanyraq.sealing.Field field, java.util.UUID row, String text) {
            throw new IllegalStateException("closed");
        }

        @Override
        public String open(org.shanyraq.sealing.Field field, java.util.UUID row, byte[] sealed) {
            throw new IllegalStateException("closed");
        }
    }
}
