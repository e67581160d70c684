package org.shanyraq.audit.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.shanyraq.audit.checkpoint.AuditSettings;
import org.shanyraq.audit.verify.Finding;
import org.shanyraq.audit.verify.Verdict;
import org.shanyraq.audit.verify.VerifyTrail;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.Command;
import org.springframework.stereotype.Component;

/**
 * {@code audit verify [LOG]}: holds the trail against the checkpoints and names what was altered.
 */
@Component
class AuditVerify implements Command {
    private final VerifyTrail trail;
    private final AuditSettings settings;

    AuditVerify(VerifyTrail trail, AuditSettings settings) {
        this.trail = trail;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "audit verify";
    }

    @Override
    public int run(List<String> arguments) {
        var log = arguments.isEmpty() ? settings.log() : Path.of(arguments.getFirst());
        var verdict = Acting.as(new Actor.Job("trail-verifying"), () -> trail.verify(log));
        print(verdict, System.out);
        return verdict.sound() ? 0 : 1;
    }

    private static void print(Verdict verdict, PrintStream out) {
        out.printf("%d checkpoints, %d entries%n", verdict.checkpoints(), verdict.entries());
        verdict.findings().forEach(finding -> out.println(inWords(finding)));
        out.println(verdict.sound() ? "sound: nothing was altered" : "NOT SOUND");
    }

    private static String inWords(Finding finding) {
        return switch (finding) {
            case Finding.ForgedCheckpoint f ->
                    "checkpoint %d: its signature is false".formatted(f.number());
            case Finding.BrokenChain f ->
                    "checkpoint %d: does not follow the one before it".formatted(f.number());
            case Finding.CheckpointCutOff f ->
                    "checkpoint %d: gone from the database".formatted(f.number());
            case Finding.CheckpointAltered f ->
                    "checkpoint %d: altered in the database".formatted(f.number());
            case Finding.BrokenLine f -> "line %d of the log: broken".formatted(f.line());
            case Finding.LogCutOff f ->
                    "checkpoint %d: in the database, but gone from the log".formatted(f.number());
            case Finding.SumBroken f ->
                    "checkpoint %d: its entries do not give its sum".formatted(f.number());
            case Finding.EntryCutOff f ->
                    "entry %d of transaction %d (checkpoint %d): gone"
                            .formatted(f.entry().id(), f.entry().transaction(), f.checkpoint());
            case Finding.EntryAltered f ->
                    "entry %d of transaction %d (checkpoint %d): altered"
                            .formatted(f.entry().id(), f.entry().transaction(), f.checkpoint());
            case Finding.EntrySlippedIn f ->
                    "entry %d of transaction %d (checkpoint %d): slipped in"
                            .formatted(f.entry().id(), f.entry().transaction(), f.checkpoint());
        };
    }
}
