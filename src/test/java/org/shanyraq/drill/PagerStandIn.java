package org.shanyraq.drill;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** The way to the telephones of supervisors on duty; counts what it was given. */
final class PagerStandIn implements AutoCloseable {
    private final AtomicInteger taken = new AtomicInteger();
    private final HttpServer server;

    PagerStandIn() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.createContext(
                "/",
                call -> {
                    call.getRequestBody().readAllBytes();
                    taken.incrementAndGet();
                    call.sendResponseHeaders(204, -1);
                    call.close();
                });
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    int taken() {
        return taken.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
