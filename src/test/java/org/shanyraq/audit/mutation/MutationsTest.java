package org.shanyraq.audit.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whatever is done to the trail afterwards is found, and named, by two verifiers. */
class MutationsTest {
    @Test
    void aThousandMutationsAreFoundAndNamedByBothVerifiers() throws Exception {
        var outcome = Mutations.run(1_000, 111, () -> false);

        assertThat(outcome.complaints()).isEmpty();
        assertThat(outcome.count()).isEqualTo(1_000);
    }
}
