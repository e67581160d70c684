package org.shanyraq.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** A stretch of network between two programs, in fair or bad weather, that can be cut anywhere. */
final class Wire implements AutoCloseable {
    private static final int BACKLOG = 200;

    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong freeThere = new AtomicLong();
    private final AtomicLong freeBack = new AtomicLong();
    private volatile int target;
    private volatile Weather weather = Weather.FAIR;
    private volatile boolean dead;

    private Wire(ServerSocket door, int target) {
        this.door = door;
        this.target = target;
    }

    /** A wire that leads to a port of this machine. */
    static Wire to(int target) {
        try {
            var door = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
            var wire = new Wire(door, target);
            Thread.ofVirtual().start(wire::accept);
            return wire;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    int port() {
        return door.getLocalPort();
    }

    void leadTo(int port) {
        target = port;
    }

    /** The weather changes; connections begin anew in it. */
    void turn(Weather now) {
        weather = now;
        cut();
    }

    /** Whatever is under way is lost, as both ends see it. */
    void cut() {
        open.forEach(Wire::reset);
    }

    /** The power is gone at its end: connections stay open, and nothing comes through any more. */
    void fallSilent() {
        dead = true;
    }

    @Override
    public void close() {
        dead = false;
        try {
            door.close();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
        cut();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var near = door.accept();
                Thread.ofVirtual().start(() -> join(near));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void join(Socket near) {
        try (near;
                var far = new Socket(InetAddress.getLoopbackAddress(), target)) {
            near.setTcpNoDelay(true);
            far.setTcpNoDelay(true);
            open.add(near);
            open.add(far);
            var back = Thread.ofVirtual().start(() -> carry(far, near, freeBack));
            carry(near, far, freeThere);
            back.join();
        } catch (IOException refused) {
            reset(near);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(near);
            open.removeIf(Socket::isClosed);
        }
    }

    private void carry(Socket from, Socket to, AtomicLong free) {
        try {
            var now = weather;
            if (now.isFair()) {
                pass(from, to);
            } else {
                new Packets(now, free).carry(from.getInputStream(), to.getOutputStream());
            }
            to.shutdownOutput();
        } catch (IOException cut) {
            reset(from);
            reset(to);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void pass(Socket from, Socket to) throws IOException, InterruptedException {
        var bytes = new byte[8_192];
        for (int n = from.getInputStream().read(bytes);
                n >= 0;
                n = from.getInputStream().read(bytes)) {
            while (dead) {
                Thread.sleep(50);
            }
            to.getOutputStream().write(bytes, 0, n);
        }
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException closed) {
            // It was cut already.
        }
    }
}
