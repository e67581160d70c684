package org.shanyraq.audit.verify;

import org.shanyraq.audit.checkpoint.Position;

/** Something about the trail that is not as it was sealed. */
public sealed interface Finding {
    /** A checkpoint's signature does not fit what it says. */
    record ForgedCheckpoint(long number) implements Finding {}

    /** A checkpoint does not follow the one before it. */
    record BrokenChain(long number) implements Finding {}

    /** A checkpoint stands outside the database but no longer inside it. */
    record CheckpointCutOff(long number) implements Finding {}

    /** The database tells another checkpoint than the log outside it. */
    record CheckpointAltered(long number) implements Finding {}

    /** An entry that was sealed is gone. */
    record EntryCutOff(long checkpoint, Position entry) implements Finding {}

    /** An entry is not what it was when it was sealed. */
    record EntryAltered(long checkpoint, Position entry) implements Finding {}

    /** An entry stands among sealed ones that was not there when they were sealed. */
    record EntrySlippedIn(long checkpoint, Position entry) implements Finding {}
}
