package org.yokradap.platform.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.yokradap.Application;

/**
 * A test against the whole application on a random port, with a clock that can be moved and starts on 20 January 2566.
 * Tests share one running application: each works in an agency of its own, which is what keeps tenants apart anyway.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "yokradap.clock.starts-at=2023-01-20T09:00:00+07:00",
            "yokradap.outbox=target/it/outbox",
            // Tests run in any order; see OperatingAgency.
            "yokradap.operating-agency=naoperator",
            "yokradap.second-factor.key-file=target/it/second-factor.key",
            // Most tests are about something else.
            "yokradap.second-factor.required-of=",
            // No sheet is opened unless a test opens it.
            "yokradap.reminder-runs=-",
            // No file is thrown away unless a test throws it away.
            "yokradap.evidence.cleaning=-",
            // Tests share a moment, and none may find that others have used it up.
            "yokradap.mails-per-minute=100000",
            // All tests come from one address, and within a minute that does not pass.
            "yokradap.requests-per-address=1000000000",
            "yokradap.requests-per-account=1000000000"
        })
@TestExecutionListeners(
        listeners = ClockSetBack.class,
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
@ContextConfiguration(initializers = ApplicationTest.Store.class)
public @interface ApplicationTest {

    /** Points the application to an empty store on the database of this run. */
    final class Store implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var properties = Map.<String, Object>copyOf(TestDatabase.current().freshStore());
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test store", properties));
        }
    }
}
