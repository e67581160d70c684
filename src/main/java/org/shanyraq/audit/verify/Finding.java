package org.shanyraq.audit.verify;

import java.util.List;
import java.util.Locale;
import org.shanyraq.audit.checkpoint.Position;

/** Something about the trail that is not as it was sealed. */
public sealed interface Finding {
    /** A code for its words, such as {@code entry_altered}. */
    default String kind() {
        return getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toLowerCase(Locale.ROOT);
    }

    /** The checkpoint or line; for a finding about an entry also the entry and its transaction. */
    default List<Long> numbers() {
        return switch (this) {
            case ForgedCheckpoint(var number) -> List.of(number);
            case BrokenChain(var number) -> List.of(number);
            case CheckpointCutOff(var number) -> List.of(number);
            case CheckpointAltered(var number) -> List.of(number);
            case BrokenLine(var line) -> List.of(line);
            case LogCutOff(var number) -> List.of(number);
            case SumBroken(var number) -> List.of(number);
            case EntryCutOff(var checkpoint, var entry) -> numbers(checkpoint, entry);
            case EntryAltered(var checkpoint, var entry) -> numbers(checkpoint, entry);
            case EntrySlippedIn(var checkpoint, var entry) -> numbers(checkpoint, entry);
        };
    }

    private static List<Long> numbers(long checkpoint, Position entry) {
        return List.of(checkpoint, entry.id(), entry.transaction());
    }

    /** A checkpoint's signature does not fit what it says. */
    record ForgedCheckpoint(long number) implements Finding {}

    /** A checkpoint does not follow the one before it. */
    record BrokenChain(long number) implements Finding {}

    /** A checkpoint stands outside the database but no longer inside it. */
    record CheckpointCutOff(long number) implements Finding {}

    /** The database tells another checkpoint than the log outside it. */
    record CheckpointAltered(long number) implements Finding {}

    /** A line of the log outside the database is no checkpoint as the program writes it. */
    record BrokenLine(long line) implements Finding {}

    /** A checkpoint of the database is missing at the end of the log outside it. */
    record LogCutOff(long number) implements Finding {}

    /** The entries of a checkpoint no longer give its sum, though each of their marks fits. */
    record SumBroken(long number) implements Finding {}

    /** An entry that was sealed is gone. */
    record EntryCutOff(long checkpoint, Position entry) implements Finding {}

    /** An entry is not what it was when it was sealed. */
    record EntryAltered(long checkpoint, Position entry) implements Finding {}

    /** An entry stands among sealed ones that was not there when they were sealed. */
    record EntrySlippedIn(long checkpoint, Position entry) implements Finding {}
}
