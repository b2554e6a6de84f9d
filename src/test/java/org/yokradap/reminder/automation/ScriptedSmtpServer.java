package org.yokradap.reminder.automation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** A mail server that misbehaves as it is told to, and remembers what it has accepted. */
final class ScriptedSmtpServer implements AutoCloseable {
    /** Instead of an answer: the connection is cut. */
    static final String HANG_UP = "";

    /** Instead of an answer: nothing, until the other side gives up. */
    static final String SILENCE = "silence";

    private static final String OK = "250 OK";

    private final ServerSocket socket = open();
    private final List<String> accepted = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile UnaryOperator<String> script = ScriptedSmtpServer::good;

    ScriptedSmtpServer() {
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    /**
     * Gives an answer to a line: a greeting is asked for with {@code CONNECT}, a mail that is complete with {@code END}; what
     * {@link #good} says, unless the script says otherwise.
     */
    void answer(UnaryOperator<String> script) {
        this.script = script;
    }

    static String good(String line) {
        return switch (line.split("[ :]", 2)[0]) {
            case "CONNECT" -> "220 scripted";
            case "EHLO" -> "250 scripted";
            case "DATA" -> "354 Go ahead";
            case "QUIT" -> "221 Bye";
            default -> OK;
        };
    }

    /** The mails for which it took responsibility, whether or not it could say so: recipient and Message-ID. */
    List<String> accepted() {
        return List.copyOf(accepted);
    }

    int connections() {
        return connections.get();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                var client = socket.accept();
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> talk(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client;
                var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
                var out = client.getOutputStream()) {
            if (!say(script.apply("CONNECT"), in, out)) return;
            var recipient = "";
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("RCPT TO:")) recipient = line.substring("RCPT TO:<".length(), line.length() - 1);
                var answer = script.apply(line);
                if (!say(answer, in, out)) return;
                if (answer.startsWith("354")) {
                    var id = messageId(in);
                    var verdict = script.apply("END " + recipient);
                    if (verdict.equals(HANG_UP) || verdict.equals(SILENCE) || verdict.startsWith("2"))
                        accepted.add(recipient + " " + id);
                    if (!say(verdict, in, out)) return;
                }
            }
        } catch (IOException e) {
            // The other side has gone.
        }
    }

    /** Reads a mail to its end. */
    private static String messageId(BufferedReader in) throws IOException {
        var lines = new ArrayList<String>();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) lines.add(line);
        return lines.stream()
                .filter(line -> line.startsWith("Message-ID: "))
                .map(line -> line.substring("Message-ID: ".length()))
                .findFirst()
                .orElse("");
    }

    /** @return whether the conversation goes on */
    private static boolean say(String answer, BufferedReader in, OutputStream out) throws IOException {
        if (answer.equals(HANG_UP)) return false;
        if (answer.equals(SILENCE)) {
            while (in.readLine() != null) {
                // Whatever is said, nothing comes back.
            }
            return false;
        }
        out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return true;
    }

    private static ServerSocket open() {
        try {
            return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
