package org.yokradap.calendar;

import java.util.Map;

/** Small numbers, in figures or in words. */
final class NumberWord {
    /** Matches a number, without a capturing group; the longer words first. */
    static final String ANY =
            "(?:\\d{1,3}(?!\\d)|เก้าสิบ|หกสิบ|สี่สิบห้า|สามสิบ|ยี่สิบ|สิบห้า|สิบสอง|สิบเอ็ด|สิบ|หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า)";

    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("หนึ่ง", 1),
            Map.entry("สอง", 2),
            Map.entry("สาม", 3),
            Map.entry("สี่", 4),
            Map.entry("ห้า", 5),
            Map.entry("หก", 6),
            Map.entry("เจ็ด", 7),
            Map.entry("แปด", 8),
            Map.entry("เก้า", 9),
            Map.entry("สิบ", 10),
            Map.entry("สิบเอ็ด", 11),
            Map.entry("สิบสอง", 12),
            Map.entry("สิบห้า", 15),
            Map.entry("ยี่สิบ", 20),
            Map.entry("สามสิบ", 30),
            Map.entry("สี่สิบห้า", 45),
            Map.entry("หกสิบ", 60),
            Map.entry("เก้าสิบ", 90));

    private NumberWord() {}

    /** The number that a text matched by {@link #ANY} names. */
    static int read(String written) {
        var word = WORDS.get(written);
        return word != null ? word : Integer.parseInt(written);
    }
}
