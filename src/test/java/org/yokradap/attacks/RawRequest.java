package org.yokradap.attacks;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A request byte by byte as somebody has thought it out, which no well-behaved client would send. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record RawRequest(byte[] bytes) {
    private static final int PATIENCE_MILLIS = 20_000;

    /** What came back: the first line's code, or 0 where the server hung up without a word, which it may. */
    record Answer(int status, String text) {}

    static RawRequest of(String head, byte[] body) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(body);
        return new RawRequest(bytes.toByteArray());
    }

    Answer send(int port) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.setTcpNoDelay(true);
            try {
                socket.getOutputStream().write(bytes);
                socket.getOutputStream().flush();
                socket.shutdownOutput();
            } catch (IOException e) {
                // Refused before the end of the request; the answer may be there all the same.
            }
            return answer(socket);
        }
    }

    private static Answer answer(Socket socket) throws IOException {
        byte[] all;
        try {
            all = new BufferedInputStream(socket.getInputStream()).readAllBytes();
        } catch (java.net.SocketException e) {
            return new Answer(0, "");
        }
        var text = new String(all, StandardCharsets.UTF_8);
        if (!text.startsWith("HTTP/1.1 ")) return new Answer(0, text);
        return new Answer(Integer.parseInt(text.substring(9, 12)), text);
    }
}
