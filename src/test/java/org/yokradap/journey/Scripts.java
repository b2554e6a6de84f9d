package org.yokradap.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;

/** Scripts that tests run in a page. */
final class Scripts {
    private Scripts() {}

    static String read(String name) {
        try {
            return new ClassPathResource("journey/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
