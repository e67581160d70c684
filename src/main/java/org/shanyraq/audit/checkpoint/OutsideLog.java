package org.shanyraq.audit.checkpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;

/** Checkpoints outside the database, one a line, only ever appended. */
public final class OutsideLog {
    private final Path file;
    private long last = -1;

    public OutsideLog(Path file) {
        this.file = file.toAbsolutePath();
    }

    public Path file() {
        return file;
    }

    /** The number of the last checkpoint that stands here, 0 when none does. */
    synchronized long last() {
        if (last < 0) {
            last = 0;
            read(checkpoint -> last = checkpoint.number());
        }
        return last;
    }

    synchronized void append(List<Checkpoint> fresh) throws IOException {
        Files.createDirectories(file.getParent());
        try (var channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE)) {
            channel.position(endOfLastWholeLine(channel));
            for (var checkpoint : fresh) {
                channel.write(StandardCharsets.UTF_8.encode(checkpoint.toLine() + "\n"));
            }
            channel.force(false);
        }
        last = fresh.getLast().number();
    }

    /** A crash may have left half a line; what follows must not be glued to it. */
    private static long endOfLastWholeLine(FileChannel channel) throws IOException {
        var one = ByteBuffer.allocate(1);
        for (long end = channel.size(); end > 0; end--) {
            channel.read(one.clear(), end - 1);
            if (one.get(0) == '\n') {
                return end;
            }
        }
        return 0;
    }

    /** Hands over every checkpoint in order; a torn last line, left by a crash, is passed over. */
    public void read(Consumer<Checkpoint> each) {
        if (!Files.exists(file)) {
            return;
        }
        try (var lines = Files.lines(file)) {
            lines.filter(line -> line.endsWith("}")).map(Checkpoint::ofLine).forEach(each);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
