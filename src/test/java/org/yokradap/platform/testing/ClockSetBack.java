package org.yokradap.platform.testing;

import java.time.OffsetDateTime;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;
import org.yokradap.platform.MovableClock;

/** Each class begins at the moment at which the application was started, wherever the one before it left the clock. */
final class ClockSetBack implements TestExecutionListener {
    @Override
    public void beforeTestClass(TestContext test) {
        if (test.getTestClass().getEnclosingClass() != null) return;
        var application = test.getApplicationContext();
        var start = OffsetDateTime.parse(application.getEnvironment().getRequiredProperty("yokradap.clock.starts-at"));
        application.getBean(MovableClock.class).moveTo(start.toInstant());
    }
}
