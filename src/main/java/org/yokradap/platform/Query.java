package org.yokradap.platform;

/**
 * A question that one query handler answers.
 *
 * @param <R> what the answer is
 */
@SuppressWarnings("unused") // the parameter ties the answer's type to the question
public interface Query<R> {}
