package org.yokradap.people.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yokradap.people.api.OfficerId;

class FactorKeyTest {
    private static final OfficerId ONE = new OfficerId("officer-naruang-1");
    private static final OfficerId OTHER = new OfficerId("officer-naruang-2");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void opensWhatItHasSealed() {
        var sealed = key("a").seal(ONE, "JBSWY3DPEHPK3PXP");
        assertThat(sealed).doesNotContain("JBSWY3DPEHPK3PXP");
        assertThat(new String(Base64.getDecoder().decode(sealed), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("JBSWY3DPEHPK3PXP");
        assertThat(key("a").open(ONE, sealed)).hasValue("JBSWY3DPEHPK3PXP");
        assertThat(key("a").seal(ONE, "JBSWY3DPEHPK3PXP")).isNotEqualTo(sealed);
    }

    @Test
    void opensNothingOfAnotherKeyOrAnotherOfficer() {
        var sealed = key("a").seal(ONE, "JBSWY3DPEHPK3PXP");
        assertThat(key("b").open(ONE, sealed)).isEmpty();
        assertThat(key("a").open(OTHER, sealed)).isEmpty();
    }

    @Test
    void isMadeOnceAndForItsOwnerAlone() throws IOException {
        key("deep/a").seal(ONE, "secret");
        var file = folder.resolve("deep/a");
        var made = Files.readString(file);
        key("deep/a").seal(ONE, "secret");
        assertThat(file).hasContent(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder.resolve("deep"))) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void mayBeGivenInstead() {
        var given = Optional.of(Base64.getEncoder().encodeToString(new byte[32]));
        var sealed = new FactorKey(new SecondFactorSettings(Set.of(), folder.resolve("none"), given)).seal(ONE, "x");
        assertThat(folder.resolve("none")).doesNotExist();
        assertThat(new FactorKey(new SecondFactorSettings(Set.of(), folder.resolve("none"), given)).open(ONE, sealed))
                .hasValue("x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "AAAA", "กุญแจ"})
    void stopsTheStartWhenItIsNone(String given) {
        var settings = new SecondFactorSettings(Set.of(), folder.resolve("none"), Optional.of(given));
        assertThatIllegalStateException()
                .isThrownBy(() -> new FactorKey(settings))
                .withMessageContaining("yokradap.second-factor.key");
    }

    private FactorKey key(String file) {
        return new FactorKey(new SecondFactorSettings(Set.of(), folder.resolve(file), Optional.empty()));
    }
}
