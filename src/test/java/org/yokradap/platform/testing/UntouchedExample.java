package org.yokradap.platform.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;

/** A test on the worked example as nobody has touched it yet, and nobody will after it: a mail once sent is not sent again. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ApplicationTest
@ActiveProfiles("demo")
// Set apart from the example that other tests share, which may be running already.
@TestPropertySource(properties = "test.example=untouched")
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
public @interface UntouchedExample {}
