package org.shanyraq.contact.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.shanyraq.ground.FreshId;

/**
 * Lines in a file, each forced to the disk before its writer goes on, with a checksum (CRC-32C, RFC
 * 3720) in front, so that a line which a crash tore is told from a whole one. Writers that come at
 * the same moment share one force.
 */
final class JournalFile {
    private static final String OPEN = "open.log";
    private static final String REFUSED = "refused.log";
    private static final String CLOSED = ".closed.log";

    private final Path folder;
    private final ReentrantLock writing = new ReentrantLock();
    private final ReentrantLock forcing = new ReentrantLock();
    private FileChannel channel;
    private volatile long written;
    private volatile long forced;

    JournalFile(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder);
        // What an earlier run left may end in half a line; nothing new is written behind it.
        setAsideForReading();
        this.channel = openChannel();
    }

    /** Returns when the line is on the disk. */
    void append(String line) throws IOException {
        var bytes =
                ByteBuffer.wrap(
                        (checksum(line) + " " + line + "\n").getBytes(StandardCharsets.UTF_8));
        long end;
        FileChannel mine;
        writing.lock();
        try {
            mine = channel;
            while (bytes.hasRemaining()) {
                mine.write(bytes);
            }
            written += bytes.limit();
            end = written;
        } finally {
            writing.unlock();
        }
        force(mine, end);
    }

    private void force(FileChannel mine, long end) throws IOException {
        forcing.lock();
        try {
            if (forced < end) {
                long upTo = written;
                mine.force(false);
                forced = upTo;
            }
        } finally {
            forcing.unlock();
        }
    }

    boolean isEmpty() throws IOException {
        return Files.size(folder.resolve(OPEN)) == 0 && closed().isEmpty();
    }

    /** Sets what has been written so far aside for reading and begins anew. */
    void close() throws IOException {
        writing.lock();
        forcing.lock();
        try {
            if (channel.size() == 0) {
                return;
            }
            channel.force(false);
            channel.close();
            setAsideForReading();
            channel = openChannel();
            written = 0;
            forced = 0;
        } finally {
            forcing.unlock();
            writing.unlock();
        }
    }

    private void setAsideForReading() throws IOException {
        var open = folder.resolve(OPEN);
        if (Files.exists(open) && Files.size(open) > 0) {
            Files.move(
                    open, folder.resolve(FreshId.next() + CLOSED), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** The files set aside, the oldest first. */
    List<Path> closed() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(CLOSED)).sorted().toList();
        }
    }

    /** Keeps a line that the database refuses, for a human to look at. */
    void setAside(String line) throws IOException {
        Files.writeString(
                folder.resolve(REFUSED),
                checksum(line) + " " + line + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND,
                StandardOpenOption.SYNC);
    }

    /**
     * Leaves only these lines in a file set aside; a crash leaves it as it was or as it will be.
     */
    void keepOnly(Path file, List<String> lines) throws IOException {
        var text = new StringBuilder();
        lines.forEach(line -> text.append(checksum(line)).append(' ').append(line).append('\n'));
        var fresh = folder.resolve("left.tmp");
        Files.writeString(
                fresh,
                text,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
        Files.move(
                fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * The whole lines of a file set aside; one torn by a crash was never answered and is left out.
     */
    static List<String> lines(Path file) throws IOException {
        // Not Files.lines: a torn line may end inside a letter, which that refuses as malformed.
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .lines()
                .filter(JournalFile::isWhole)
                .map(line -> line.substring(9))
                .toList();
    }

    private FileChannel openChannel() throws IOException {
        return FileChannel.open(
                folder.resolve(OPEN), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static boolean isWhole(String line) {
        return line.length() > 9 && line.startsWith(checksum(line.substring(9)));
    }

    private static String checksum(String line) {
        var sum = new CRC32C();
        sum.update(line.getBytes(StandardCharsets.UTF_8));
        return String.format("%08x", sum.getValue());
    }
}
