package org.yokradap.platform.cli;

import java.io.IOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote down; there is none where nothing was built. */
final class BuiltVersion implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
        var built = new Properties();
        try (var file = getClass().getResourceAsStream("/META-INF/build-info.properties")) {
            if (file != null) built.load(file);
        }
        return new String[] {"yokradap " + built.getProperty("build.version", "(unbuilt)")};
    }
}
