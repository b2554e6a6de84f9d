package org.yokradap.assessment.framework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yokradap.assessment.api.DeliveredFrameworks;
import org.yokradap.assessment.api.Framework;
import org.yokradap.assessment.api.FrameworkId;
import org.yokradap.assessment.api.Frameworks;
import org.yokradap.assessment.api.UnreadableFramework;
import org.yokradap.assessment.api.UnreadableFramework.Fault;
import org.yokradap.platform.MessageFiles;
import org.yokradap.platform.Phrases;

/** The frameworks that come with the application, all read and checked when it starts. */
@Component
public class FrameworkFiles implements DeliveredFrameworks {
    private final Map<String, String> texts;
    private final List<Framework> frameworks;

    public FrameworkFiles() {
        this(inClassPath());
    }

    /** @param texts by file name */
    FrameworkFiles(Map<String, String> texts) {
        Frameworks unchecked = Frameworks.of(each(texts, Frameworks.NONE));
        this.texts = Map.copyOf(texts);
        this.frameworks = each(new TreeMap<>(texts), unchecked);
    }

    private static List<Framework> each(Map<String, String> texts, Frameworks beside) {
        return texts.entrySet().stream()
                .map(file -> read(file.getKey(), file.getValue(), beside))
                .toList();
    }

    private static Map<String, String> inClassPath() {
        try {
            Map<String, String> texts = new TreeMap<>();
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:frameworks/*.yaml"))
                texts.put(String.valueOf(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Framework read(String file, String text, Frameworks beside) {
        try {
            Framework framework = FrameworkText.read(text, beside);
            if (!file.equals(fileOf(framework.id())))
                throw new InvalidFrameworkFile(file + ":1: the file of " + framework.id() + " must bear its name");
            return framework;
        } catch (UnreadableFramework e) {
            throw new InvalidFrameworkFile(e.faults().stream()
                    .map(fault -> file + ":" + fault.line() + ": " + words(fault))
                    .collect(Collectors.joining("\n")));
        }
    }

    /** In English: whoever reads it is starting the application, and nobody's language is known then. */
    private static String words(Fault fault) {
        return new Phrases(MessageFiles.read()).say(fault.rejection(), Locale.ENGLISH);
    }

    @Override
    public Optional<Framework> find(FrameworkId id) {
        return frameworks.stream()
                .filter(framework -> framework.id().equals(id))
                .findFirst();
    }

    @Override
    public List<Framework> all() {
        return frameworks;
    }

    @Override
    public Optional<String> text(FrameworkId id) {
        return Optional.ofNullable(texts.get(fileOf(id)));
    }

    private static String fileOf(FrameworkId id) {
        return id + ".yaml";
    }
}
