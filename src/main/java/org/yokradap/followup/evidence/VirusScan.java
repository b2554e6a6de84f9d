package org.yokradap.followup.evidence;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yokradap.followup.api.EvidenceRejection;

/**
 * Has a file looked at by clamd, in its own protocol (INSTREAM), where an operator has one. What cannot be looked at is not taken: a
 * scanner that is down lets nothing in.
 */
@Component
class VirusScan {
    private static final Logger LOG = LoggerFactory.getLogger(VirusScan.class);
    private static final Duration TO_CONNECT = Duration.ofSeconds(5);

    /** A large document full of packed parts takes a scanner some seconds. */
    private static final Duration TO_ANSWER = Duration.ofSeconds(60);

    private static final int PORTION = 64 * 1024;
    private static final int LONGEST_ANSWER = 4096;

    private final VirusScanSettings settings;

    VirusScan(VirusScanSettings settings) {
        this.settings = settings;
    }

    /** @throws org.yokradap.platform.Rejection when there is a virus in it, or nobody can say whether there is */
    void requireClean(String name, Path file) {
        var address = settings.address();
        if (address.isEmpty()) return;
        var answer = ask(name, file, address.get());
        if (answer.endsWith(" OK")) return;
        if (!answer.endsWith(" FOUND")) {
            LOG.error("The virus scanner could not look at a file: {}", answer);
            throw EvidenceRejection.SCANNER_SILENT.because(name).on("files");
        }
        LOG.warn("A file was refused: {}", answer);
        throw EvidenceRejection.INFECTED.because(name).on("files");
    }

    private static String ask(String name, Path file, InetSocketAddress address) {
        try (var socket = new Socket();
                var content = Files.newInputStream(file)) {
            socket.connect(
                    new InetSocketAddress(address.getHostString(), address.getPort()),
                    Math.toIntExact(TO_CONNECT.toMillis()));
            socket.setSoTimeout(Math.toIntExact(TO_ANSWER.toMillis()));
            var out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            for (var some = content.readNBytes(PORTION); some.length > 0; some = content.readNBytes(PORTION)) {
                out.writeInt(some.length);
                out.write(some);
            }
            out.writeInt(0);
            out.flush();
            return new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8)
                    .replace("\0", "")
                    .strip();
        } catch (IOException e) {
            LOG.error("The virus scanner at {} does not answer", address, e);
            throw EvidenceRejection.SCANNER_SILENT.because(name).on("files");
        }
    }
}
