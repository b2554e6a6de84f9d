package org.yokradap.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a controller whose pages show other people's work. They find, as the model attribute {@code newest}, the position of the
 * agency's newest event before anything was read for them; a page that says so ({@code data-live}) learns when there is a newer
 * one.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Live {}
