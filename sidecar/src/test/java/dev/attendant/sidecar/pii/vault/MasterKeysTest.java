package dev.attendant.sidecar.pii.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeysTest {

    private static final SecureRandom CHANCE = new SecureRandom();

    @TempDir
    private Path folder;

    @Test
    void shouldRefuseAKeyThatIsTooShortWithoutSayingIt() {
        assertThatThrownBy(() -> MasterKeys.parse("c2hvcnQ=", CHANCE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the master key master must have 32 bytes, but has 5");
    }

    @Test
    void shouldRefuseWhatIsNoBase64AndTwoKeysOfOneName() {
        String key = MasterKeys.generate(CHANCE);

        assertThatThrownBy(() -> MasterKeys.parse("no key!", CHANCE)).hasMessageContaining("is not Base64");
        assertThatThrownBy(() -> MasterKeys.parse("a:" + key + ",a:" + key, CHANCE))
                .hasMessage("there are two master keys named a");
    }

    @Test
    void shouldNotOpenWhatWasChangedOrBelongsElsewhere() {
        MasterKeys keys = MasterKeys.parse(MasterKeys.generate(CHANCE), CHANCE);
        Sealed wrapped = keys.wrap(new byte[] {1, 2, 3}, "tenant a");
        byte[] changed = wrapped.bytes();
        changed[changed.length - 1] ^= 1;

        assertThat(keys.unwrap(wrapped, "tenant a")).containsExactly(1, 2, 3);
        assertThatThrownBy(() -> keys.unwrap(wrapped, "tenant b")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> keys.unwrap(new Sealed("master", changed), "tenant a"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> keys.unwrap(new Sealed("master", new byte[3]), "tenant a"))
                .hasMessageContaining("cut off");
    }

    @Test
    void shouldSealTheSameTwiceDifferently() {
        MasterKeys keys = MasterKeys.parse(MasterKeys.generate(CHANCE), CHANCE);

        assertThat(keys.wrap(new byte[32], "tenant")).isNotEqualTo(keys.wrap(new byte[32], "tenant"));
    }

    @Test
    void shouldKeepAKeyInAFileThatOnlyItsOwnerReads() throws IOException {
        MasterKeys made = MasterKeyFile.in(folder.resolve("data"), CHANCE);

        MasterKeys read = MasterKeyFile.in(folder.resolve("data"), CHANCE);

        assertThat(read.unwrap(made.wrap(new byte[] {7}, "x"), "x")).containsExactly(7);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("data/master-key"))))
                .isEqualTo("rw-------");
        assertThat(made).hasToString("MasterKeys[master]");
    }
}
