package org.shanyraq.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.PersonId;
import org.shanyraq.testing.ShanyraqTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What is sealed opens only where it belongs, and not at all once its key is destroyed. */
@ShanyraqTest
class SealingTest {
    private static final Field NAME = new Field("people.person", "name", Level.P2);
    private static final Field ADDRESS = new Field("people.person", "safe_address", Level.P4);
    private static final String TEXT = "Әйгерім Нұрланқызы";

    @Autowired Sealing sealing;
    @Autowired KeyRotation rotation;
    @Autowired BlindTokens tokens;
    @Autowired TransactionTemplate transaction;

    @Test
    void aSealedTextOpensInItsOwnPlaceOnly() {
        inTransaction(
                () -> {
                    var person = PersonId.fresh();
                    var row = UUID.randomUUID();
                    var file = sealing.create(person.thing());
                    var sealed = file.seal(NAME, row, TEXT);

                    assertThat(sealing.file(person.thing()).open(NAME, row, sealed))
                            .isEqualTo(TEXT);
                    assertThatThrownBy(() -> file.open(NAME, UUID.randomUUID(), sealed))
                            .isInstanceOf(SealedFile.SealBroken.class);
                    assertThatThrownBy(
                                    () ->
                                            file.open(
                                                    new Field("people.person", "school", Level.P2),
                                                    row,
                                                    sealed))
                            .isInstanceOf(SealedFile.SealBroken.class);
                    var other = sealing.create(PersonId.fresh().thing());
                    assertThatThrownBy(() -> other.open(NAME, row, sealed))
                            .isInstanceOf(SealedFile.SealBroken.class);
                });
    }

    @Test
    void aFlippedBitDoesNotOpen() {
        inTransaction(
                () -> {
                    var row = UUID.randomUUID();
                    var file = sealing.create(PersonId.fresh().thing());
                    var sealed = file.seal(NAME, row, TEXT);
                    for (int at = 0; at < sealed.length; at++) {
                        var altered = sealed.clone();
                        altered[at] ^= 1;
                        assertThatThrownBy(() -> file.open(NAME, row, altered))
                                .isInstanceOf(SealedFile.SealBroken.class);
                    }
                });
    }

    @Test
    void whereSheCanBeFoundHasAKeyOfItsOwn() {
        inTransaction(
                () -> {
                    var person = PersonId.fresh();
                    var row = UUID.randomUUID();
                    var ordinary = sealing.create(person.thing());
                    var sealed = sealing.locationFile(person.thing()).seal(ADDRESS, row, TEXT);
                    assertThat(sealing.locationFile(person.thing()).open(ADDRESS, row, sealed))
                            .isEqualTo(TEXT);
                    assertThatThrownBy(() -> ordinary.open(ADDRESS, row, sealed))
                            .isInstanceOf(IllegalArgumentException.class);
                });
    }

    @Test
    void aDestroyedKeyErasesTheFile() {
        var person = PersonId.fresh();
        inTransaction(() -> sealing.create(person.thing()));
        inTransaction(() -> sealing.destroy(person.thing(), "test"));
        inTransaction(
                () -> assertThat(sealing.files(PersonId.KIND, List.of(person.value()))).isEmpty());
        assertThatThrownBy(() -> inTransaction(() -> sealing.file(person.thing())))
                .isInstanceOf(KeyDestroyed.class);
    }

    @Test
    void rotationLeavesNothingUnderTheOldKeyAndNothingUnreadable() {
        var person = PersonId.fresh();
        var row = UUID.randomUUID();
        var sealed = new byte[1][];
        inTransaction(() -> sealed[0] = sealing.create(person.thing()).seal(NAME, row, TEXT));

        rotation.begin();
        Acting.run(new Actor.Job("key-rotation"), rotation::rewrapSome);

        inTransaction(
                () -> {
                    assertThat(rotation.remaining()).isZero();
                    assertThat(sealing.file(person.thing()).open(NAME, row, sealed[0]))
                            .isEqualTo(TEXT);
                });
    }

    @Test
    void tokensAreEqualForEqualValuesOfOneFieldOnly() {
        assertThat(tokens.token("person.name", "нурлан", 40))
                .isEqualTo(tokens.token("person.name", "нурлан", 40))
                .isNotEqualTo(tokens.token("person.name", "нурлам", 40))
                .isNotEqualTo(tokens.token("person.phone", "нурлан", 40))
                .isBetween(0L, (1L << 40) - 1);
    }

    private void inTransaction(Runnable work) {
        Acting.run(
                new Actor.Job("test"),
                () -> transaction.executeWithoutResult(status -> work.run()));
    }
}
