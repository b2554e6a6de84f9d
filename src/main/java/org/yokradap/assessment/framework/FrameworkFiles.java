package org.yokradap.assessment.framework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yokradap.assessment.api.Framework;
import org.yokradap.assessment.api.FrameworkId;
import org.yokradap.assessment.api.Frameworks;

/** The frameworks that come with the application, all read and checked when it starts. */
@Component
public class FrameworkFiles implements Frameworks {
    private final List<Framework> frameworks;

    public FrameworkFiles() {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:frameworks/*.yaml");
            frameworks = Stream.of(files)
                    .map(FrameworkFiles::read)
                    .sorted(Comparator.comparing(framework -> framework.id().value()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Framework read(Resource resource) {
        String file = String.valueOf(resource.getFilename());
        try {
            Framework framework = FrameworkText.read(file, resource.getContentAsString(StandardCharsets.UTF_8));
            if (!file.equals(framework.id() + ".yaml"))
                throw new InvalidFramework(file, 1, "the file of " + framework.id() + " must bear its name");
            return framework;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
}
