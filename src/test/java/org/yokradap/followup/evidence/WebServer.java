package org.yokradap.followup.evidence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server on this machine that says whatever a test wants, also what no server should. */
final class WebServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);

    /** Writes an answer down to its last byte, if there is one. */
    interface Page {
        void write(OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket socket;
    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    WebServer() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().name("web-server").start(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    InetSocketAddress address() {
        return new InetSocketAddress(socket.getInetAddress(), port());
    }

    /** All that were received, each with its headers. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    WebServer with(String path, Page page) {
        pages.put(path, page);
        return this;
    }

    WebServer with(String path, String head, String body) {
        return with(path, out -> out.write(answer(head, body)));
    }

    WebServer with(String path, int status) {
        return with(path, status + " Any\r\nContent-Length: 0", "");
    }

    WebServer redirecting(String path, String location) {
        return with(path, "302 Found\r\nContent-Length: 0\r\nLocation: " + location, "");
    }

    WebServer titled(String path, String title) {
        return with(path, "200 OK\r\nContent-Type: text/html; charset=utf-8", "<title>" + title + "</title>");
    }

    static byte[] answer(String head, String body) {
        return ("HTTP/1.1 " + head + "\r\nConnection: close\r\n\r\n" + body).getBytes(StandardCharsets.UTF_8);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var client = socket.accept();
                Thread.ofPlatform().daemon().name("web-page").start(() -> serve(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                var in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
            var request = new StringBuilder();
            for (var line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine())
                request.append(line).append('\n');
            if (request.isEmpty()) return;
            requests.add(request.toString());
            var path = request.toString().split(" ", 3)[1];
            pages.getOrDefault(path, out -> out.write(answer("404 Not Found", "")))
                    .write(client.getOutputStream());
        } catch (IOException | InterruptedException e) {
            LOG.debug("Whoever asked has gone away, which is their right", e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
