package org.yokradap.followup.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yokradap.followup.api.EvidenceRejection;
import org.yokradap.platform.Rejection;

class VirusScanTest {
    private static final byte[] CONTENT = new byte[200_000];

    @TempDir
    private @Nullable Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void write() throws IOException {
        file = Files.write(Objects.requireNonNull(folder).resolve("file"), CONTENT);
    }

    /** Speaks clamd's protocol once. */
    private static final class Clamd implements AutoCloseable {
        private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private final AtomicInteger received = new AtomicInteger();

        Clamd(String answer) throws IOException {
            Thread.ofPlatform().daemon().start(() -> {
                try (var connection = socket.accept();
                        var in = new DataInputStream(connection.getInputStream())) {
                    var command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
                    if (!command.equals("zINSTREAM\0")) return;
                    for (int length = in.readInt(); length > 0; length = in.readInt())
                        received.addAndGet(in.readNBytes(length).length);
                    connection.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
                } catch (IOException e) {
                    // The test has ended.
                }
            });
        }

        VirusScan scan() {
            return new VirusScan(new VirusScanSettings("localhost", socket.getLocalPort()));
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private EvidenceRejection refusalOf(VirusScan scan) {
        var refusal = catchThrowableOfType(Rejection.class, () -> scan.requireClean("a.pdf", file));
        assertThat(refusal.arguments()).containsExactly("a.pdf");
        return (EvidenceRejection) refusal.reason();
    }

    @Test
    void letsInWhatIsClean() throws IOException {
        try (var clamd = new Clamd("stream: OK")) {
            assertThatCode(() -> clamd.scan().requireClean("a.pdf", file)).doesNotThrowAnyException();
            assertThat(clamd.received.get()).isEqualTo(CONTENT.length);
        }
    }

    @Test
    void keepsOutWhatIsNot() throws IOException {
        try (var clamd = new Clamd("stream: Eicar-Signature FOUND")) {
            assertThat(refusalOf(clamd.scan())).isEqualTo(EvidenceRejection.INFECTED);
        }
    }

    @Test
    void keepsOutWhatNobodyCanLookAt() throws IOException {
        try (var clamd = new Clamd("INSTREAM size limit exceeded. ERROR")) {
            assertThat(refusalOf(clamd.scan())).isEqualTo(EvidenceRejection.SCANNER_SILENT);
        }
        int nobody;
        try (var socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }
        assertThat(refusalOf(new VirusScan(new VirusScanSettings("localhost", nobody))))
                .isEqualTo(EvidenceRejection.SCANNER_SILENT);
    }

    @Test
    void isNotAskedWhereThereIsNone() {
        assertThatCode(() -> new VirusScan(new VirusScanSettings("", null)).requireClean("a.pdf", file))
                .doesNotThrowAnyException();
    }
}
