package org.yokradap.assessment.framework;

import org.springframework.stereotype.Component;
import org.yokradap.assessment.api.Framework;
import org.yokradap.assessment.api.FrameworkReader;
import org.yokradap.assessment.api.Frameworks;

/** Frameworks as YAML. */
@Component
public class YamlFrameworks implements FrameworkReader {
    @Override
    public Framework read(String text, Frameworks beside) {
        return FrameworkText.read(text, beside);
    }

    @Override
    public String write(Framework framework) {
        return new WrittenFramework().of(framework);
    }
}
