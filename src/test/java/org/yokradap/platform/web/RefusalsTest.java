package org.yokradap.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.multipart.MultipartException;
import org.yokradap.platform.MessageFiles;
import org.yokradap.platform.Phrases;

@ExtendWith(OutputCaptureExtension.class)
class RefusalsTest {
    private static final Phrases PHRASES = new Phrases(MessageFiles.read());

    private final MockMvc requests = MockMvcBuilders.standaloneSetup(new Line())
            .setControllerAdvice(new Refusals(new Problems(PHRASES), PHRASES))
            .build();

    @RestController
    static class Line {
        @GetMapping("/aborted")
        String aborted() throws IOException {
            throw new ClientAbortException(new IOException("Broken pipe"));
        }

        @GetMapping("/unusable")
        String unusable() throws IOException {
            throw new AsyncRequestNotUsableException("Response not usable");
        }

        @GetMapping("/half-sent")
        String halfSent() {
            throw new MultipartException("Could not parse", new ClientAbortException());
        }

        @GetMapping("/broken")
        String broken() {
            throw new IllegalStateException("a fault of ours");
        }
    }

    private String answered(String path) throws Exception {
        return requests.perform(MockMvcRequestBuilders.get(path))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void nobodyIsAnsweredAndNoAlarmRaisedWhenTheClientHangsUp(CapturedOutput log) throws Exception {
        for (var path : new String[] {"/aborted", "/unusable", "/half-sent"}) {
            assertThat(answered(path)).isEmpty();
        }
        assertThat(log.getAll()).doesNotContain("ERROR", "\tat ");
    }

    @Test
    void aFaultOfOursIsLogged(CapturedOutput log) throws Exception {
        answered("/broken");
        assertThat(log.getAll()).contains("ERROR", "a fault of ours");
    }
}
