package org.yokradap.assessment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.yokradap.assessment.api.DeliveredFrameworks;
import org.yokradap.assessment.api.Framework;
import org.yokradap.assessment.api.FrameworkId;
import org.yokradap.assessment.api.FrameworkShelf;
import org.yokradap.assessment.api.analysis.Sheet;
import org.yokradap.assessment.framework.FrameworkFiles;
import org.yokradap.assessment.sheet.CsvSheetReader;

/** The worked example that comes with the application, and the frameworks. */
public final class Example {
    public static final DeliveredFrameworks FRAMEWORKS = new FrameworkFiles();
    /** No agency has corrected anything. */
    public static final FrameworkShelf SHELF = agency -> FRAMEWORKS;

    private Example() {}

    public static Framework ita(int fiscalYear) {
        return FRAMEWORKS.find(FrameworkId.of("ita", fiscalYear)).orElseThrow();
    }

    /** The file of a year's framework. */
    public static String text(int fiscalYear) {
        return FRAMEWORKS.text(FrameworkId.of("ita", fiscalYear)).orElseThrow();
    }

    public static Map<String, String> texts() {
        return Stream.of("indicators.csv", "items.csv", "measures.csv", "statements.csv")
                .collect(Collectors.toMap(Function.identity(), Example::text));
    }

    public static Sheet sheet() {
        return new CsvSheetReader().read(texts());
    }

    private static String text(String file) {
        try {
            return new ClassPathResource("example/naruang-2565/" + file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
