package org.yokradap.platform.store;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.yokradap.platform.testing.ApplicationTest;

/** A test against the whole application and the tests' own handlers; all such tests share one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ApplicationTest
@Import(TestHandlers.class)
@interface HandlersTest {}
