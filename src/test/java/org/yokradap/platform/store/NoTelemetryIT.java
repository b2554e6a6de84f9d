package org.yokradap.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.COLLECTION;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration;
import org.axonframework.updates.UpdateChecker;
import org.axonframework.updates.detection.TestEnvironmentDetector;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.yokradap.Application;
import org.yokradap.platform.testing.OnOneDatabase;
import org.yokradap.platform.testing.TestDatabase;

/**
 * Axon reports what it runs on to its maker, except in tests: it looks for a test framework among the callers. So these tests
 * start things in a thread that no test framework has called.
 */
@OnOneDatabase
class NoTelemetryIT {
    private static final Executor NEW_THREAD = task -> new Thread(task).start();
    private static final String MAKER = "maker.invalid";

    @Test
    void nothingAsksForAForeignHost() throws UnknownHostException {
        var before = NameLookups.sofar();
        try (var application = outsideTests(NoTelemetryIT::startApplication)) {
            assertThat(application.getBeansOfType(UpdateChecker.class)).isEmpty();
        }
        var asked = new HashSet<>(NameLookups.sofar());
        asked.removeAll(before);
        assertThat(asked).isSubsetOf("localhost", InetAddress.getLocalHost().getHostName());
    }

    /** Should somebody overwrite the list of excluded configurations, the setting alone is enough. */
    @Test
    void theSettingAloneKeepsTheCheckerQuiet() {
        try (var context = outsideTests(() -> startChecker("true"))) {
            context.getBean(UpdateChecker.class).start();
            assertThat(context.getBean(UpdateChecker.class))
                    .extracting("executor.queue", COLLECTION)
                    .isEmpty();
        }
    }

    /** Shows that the test would notice: the checker left to itself looks for its maker. */
    @Test
    void theCheckerLeftToItselfAsksForItsMaker() {
        try (var context = outsideTests(() -> startChecker("false"))) {
            context.getBean(UpdateChecker.class).start();
            await().until(() -> NameLookups.sofar().contains(MAKER));
            context.getBean(UpdateChecker.class).stop();
        }
    }

    private static ConfigurableApplicationContext startApplication() {
        assertThat(TestEnvironmentDetector.isTestEnvironment()).isFalse();
        return new SpringApplicationBuilder(Application.class)
                .initializers(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("test store", properties())))
                .run("--server.port=0");
    }

    private static Map<String, Object> properties() {
        return Map.copyOf(TestDatabase.current().freshStore());
    }

    private static ConfigurableApplicationContext startChecker(String disabled) {
        return new SpringApplicationBuilder(UpdateCheckerAutoConfiguration.class)
                .web(WebApplicationType.NONE)
                .run("--axon.update-check.disabled=" + disabled, "--axon.update-check.url=http://" + MAKER);
    }

    private static <T> T outsideTests(Supplier<T> action) {
        return CompletableFuture.supplyAsync(action, NEW_THREAD).join();
    }
}
