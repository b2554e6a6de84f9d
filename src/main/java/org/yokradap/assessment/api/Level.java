package org.yokradap.assessment.api;

import java.util.Optional;

/**
 * A level of the result.
 *
 * @param name as published: {@code A}, {@code ผ่านดี}
 * @param key names the level in messages
 * @param from lowest overall score, on two decimals
 * @param everyInstrumentFrom lowest score of each instrument, on two decimals; empty when instruments do not matter
 */
public record Level(String name, String key, Score from, Optional<Score> everyInstrumentFrom) {}
