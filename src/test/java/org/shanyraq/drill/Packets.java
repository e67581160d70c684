package org.shanyraq.drill;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;

/** One direction of a connection in bad weather: packets on their way, in order. */
final class Packets {
    /** So many are on their way at once; a sender who is quicker waits. */
    private static final int ON_THE_WAY = 64;

    private static final Packet END = new Packet(new byte[0], 0);

    private final Weather weather;
    private final AtomicLong free;
    private final BlockingQueue<Packet> way = new LinkedBlockingQueue<>(ON_THE_WAY);

    /**
     * @param free when the line, which all connections share, is free again
     */
    Packets(Weather weather, AtomicLong free) {
        this.weather = weather;
        this.free = free;
    }

    private record Packet(byte[] bytes, long due) {}

    /** Carries all that comes, until its end. */
    void carry(InputStream in, OutputStream out) throws IOException, InterruptedException {
        var sending = Thread.ofVirtual().start(() -> send(in));
        try {
            for (var packet = way.take(); packet != END; packet = way.take()) {
                long wait = packet.due - System.nanoTime();
                if (wait > 0) {
                    Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
                }
                out.write(packet.bytes);
            }
        } finally {
            sending.interrupt();
        }
    }

    private void send(InputStream in) {
        var bytes = new byte[Weather.PACKET];
        try {
            try {
                for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
                    way.put(new Packet(Arrays.copyOf(bytes, n), weather.arrival(n, free)));
                }
            } catch (IOException cut) {
                // What was on its way arrives all the same.
            }
            way.put(END);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
