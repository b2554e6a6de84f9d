package org.yokradap.people.account;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.yokradap.people.api.AccountRejection;

/**
 * What a password has to be: long, and not what is tried first. No rule about capitals and digits, and no expiry: both make
 * people choose worse ones (NIST SP 800-63B, section 5.1.1.2; OWASP ASVS 5.0, V6.2).
 */
final class PasswordRule {
    /** ASVS asks for 8 and recommends 15; with a second factor for those who decide, 12 is between. */
    static final int FEWEST = 12;

    /** Enough for a sentence; without a bound, hashing one would be a way to keep the machine busy. */
    static final int MOST = 200;

    private static final int FEWEST_DIFFERENT = 5;

    /** A shorter part of a name may stand in any word. */
    private static final int SHORTEST_NAME = 4;

    private static final Set<String> ROWS = Set.of(
            "qwertyuiopasdfghjklzxcvbnm",
            "qwertyuiop[]asdfghjkl;zxcvbnm,.",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
            "12345678901234567890",
            "09876543210987654321",
            "abcdefghijklmnopqrstuvwxyz",
            "ๅภถุึคตจขชๆไำพะัีรนยบลฟหกดเ้่าสวงผปแอิืทมใฝ");

    /** The beginnings of what is tried first, whatever digits follow. */
    private static final Set<String> BEGINNINGS = Set.of(
            "password",
            "passw0rd",
            "p@ssw0rd",
            "p@ssword",
            "iloveyou",
            "welcome",
            "administrator",
            "letmein",
            "changeme",
            "thailand",
            "bangkok",
            "รหัสผ่าน",
            "เทศบาล",
            "ประเทศไทย");

    private PasswordRule() {}

    /**
     * The password in the one form in which it is hashed, however a keyboard has composed it.
     *
     * @param names that must not be in it
     */
    static String checked(String password, List<String> names) {
        if (password.isBlank())
            throw AccountRejection.PASSWORD_MISSING.because().on("password");
        int length = password.codePointCount(0, password.length());
        if (length < FEWEST)
            throw AccountRejection.PASSWORD_SHORT.because(FEWEST).on("password");
        if (length > MOST) throw AccountRejection.PASSWORD_LONG.because(MOST).on("password");
        var plain = normalised(password).toLowerCase(Locale.ROOT);
        if (isCommon(plain)) throw AccountRejection.PASSWORD_COMMON.because().on("password");
        if (names.stream().anyMatch(name -> isIn(plain, name)))
            throw AccountRejection.PASSWORD_LIKE_NAME.because().on("password");
        return normalised(password);
    }

    static String normalised(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private static boolean isCommon(String plain) {
        if (plain.chars().distinct().count() < FEWEST_DIFFERENT) return true;
        if (ROWS.stream().anyMatch(row -> (row + row).contains(plain))) return true;
        if (plain.chars().allMatch(Character::isDigit)) return true;
        return BEGINNINGS.contains(plain.replaceAll("[\\p{Nd}\\p{P}\\p{S}\\s]+$", ""));
    }

    private static boolean isIn(String plain, String name) {
        var lower = normalised(name).strip().toLowerCase(Locale.ROOT);
        return lower.length() >= SHORTEST_NAME && plain.contains(lower);
    }
}
