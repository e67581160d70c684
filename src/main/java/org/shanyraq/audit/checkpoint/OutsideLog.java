package org.shanyraq.audit.checkpoint;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
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
            last = Files.exists(file) ? lastIn(file) : 0;
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
            // A crash may have left half a line; what follows must not be glued to it.
            long end = afterNewline(channel, channel.size());
            channel.truncate(end).position(end);
            for (var checkpoint : fresh) {
                channel.write(StandardCharsets.UTF_8.encode(checkpoint.toLine() + "\n"));
            }
            channel.force(false);
        }
        last = fresh.getLast().number();
    }

    /** Hands over every whole line in order; a torn last one, left by a crash, is passed over. */
    public void read(Consumer<String> each) {
        if (!Files.exists(file)) {
            return;
        }
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            var line = new ByteArrayOutputStream();
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next == '\n') {
                    each.accept(line.toString(StandardCharsets.UTF_8));
                    line.reset();
                } else {
                    line.write(next);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static long lastIn(Path file) {
        try (var channel = FileChannel.open(file)) {
            long end = afterNewline(channel, channel.size());
            if (end == 0) {
                return 0;
            }
            long begin = afterNewline(channel, end - 1);
            var line = ByteBuffer.allocate(Math.toIntExact(end - 1 - begin));
            while (line.hasRemaining() && channel.read(line, begin + line.position()) >= 0) {}
            return Checkpoint.ofLine(StandardCharsets.UTF_8.decode(line.flip()).toString())
                    .orElseThrow(() -> new IOException("the last line of " + file + " is broken"))
                    .number();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Where the last line that begins before {@code end} begins; 0 for the first. */
    private static long afterNewline(FileChannel channel, long end) throws IOException {
        var one = ByteBuffer.allocate(1);
        for (long at = end; at > 0; at--) {
            channel.read(one.clear(), at - 1);
            if (one.get(0) == '\n') {
                return at;
            }
        }
        return 0;
    }
}
