package org.yokradap.people.account;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/**
 * A code for one who has lost the device: {@code k7pq-m3xa-9dth}. Its first group only finds it; the 40 bits of the others are
 * secret, and so few that their hash has to be a slow one.
 */
record RecoveryCode(String mark, String secret) {
    static final int SET = 10;

    private static final SecureRandom CHANCE = new SecureRandom();

    /** Without those that are taken for one another: 0 and o, 1 and i and l. */
    private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";

    private static final int GROUP = 4;
    private static final int LENGTH = 3 * GROUP;

    /** Ten, each with a mark of its own. */
    static List<RecoveryCode> set() {
        var marks = new LinkedHashSet<String>();
        while (marks.size() < SET) marks.add(letters(GROUP));
        var codes = new ArrayList<RecoveryCode>();
        for (var mark : marks) codes.add(new RecoveryCode(mark, letters(LENGTH - GROUP)));
        return codes;
    }

    /** As it was typed, with or without hyphens; whatever it is, it has a mark and a secret, which may be empty. */
    static RecoveryCode typed(String code) {
        var plain = code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        var mark = plain.substring(0, Math.min(GROUP, plain.length()));
        return new RecoveryCode(mark, plain.substring(mark.length()));
    }

    /** As it is shown. */
    String written() {
        return mark + "-" + secret.substring(0, GROUP) + "-" + secret.substring(GROUP);
    }

    private static String letters(int length) {
        var letters = new StringBuilder();
        for (int i = 0; i < length; i++) letters.append(LETTERS.charAt(CHANCE.nextInt(LETTERS.length())));
        return letters.toString();
    }

    /** Not the code: a log must never have it. */
    @Override
    public String toString() {
        return "recovery code " + mark;
    }
}
