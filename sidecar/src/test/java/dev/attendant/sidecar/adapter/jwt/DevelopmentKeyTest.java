package dev.attendant.sidecar.adapter.jwt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attendant.sidecar.tenant.Tenant;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.tenant.TenantSettings;
import dev.attendant.sidecar.tenant.TokenVerifier.Refused;
import dev.attendant.sidecar.tenant.TokenVerifier.Verified;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevelopmentKeyTest {

    private static final String ISSUER = "https://demo.example";
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final TestClock clock = new TestClock(Instant.parse("2026-11-03T09:00:00Z"));
    private final InMemoryTenants tenants = new InMemoryTenants();

    @TempDir
    private Path folder;

    @Test
    void shouldKeepTheKeyInAFileOnlyItsOwnerReads() throws IOException {
        // when
        DevelopmentKey.in(folder.resolve("new"), clock);

        // then
        Path file = folder.resolve("new/development-key.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void shouldReadTheSameKeyBack() {
        assertThat(DevelopmentKey.in(folder, clock).publicKeys())
                .isEqualTo(DevelopmentKey.in(folder, clock).publicKeys());
    }

    @Test
    void shouldNotPublishThePrivateHalf() {
        assertThat(DevelopmentKey.in(folder, clock).publicKeys()).doesNotContain("\"d\"");
    }

    @Test
    void shouldMintATokenForOneRequest() {
        // given
        DevelopmentKey key = DevelopmentKey.in(folder, clock);
        JwtVerifier verifier = verifier(key, TenantSettings.DEFAULT);

        // when
        String token = key.mint(ISSUER, "demo", MINUTE);

        // then
        assertThat(verifier.verify(token)).isInstanceOf(Verified.class);
        assertThat(verifier.verify(token)).isInstanceOf(Refused.class);
    }

    @Test
    void shouldMintATokenForManyRequests() {
        // given
        DevelopmentKey key = DevelopmentKey.in(folder, clock);
        JwtVerifier verifier = verifier(key, TenantSettings.DEFAULT.withReusableTokens());

        // when
        String token = key.mintReusable(ISSUER, "demo", Duration.ofHours(10));

        // then
        assertThat(verifier.verify(token)).isInstanceOf(Verified.class);
        assertThat(verifier.verify(token)).isInstanceOf(Verified.class);
    }

    @Test
    void shouldSayWhatToDoAboutABrokenFile() throws IOException {
        // given
        Files.writeString(folder.resolve("development-key.json"), "{}");

        // then
        assertThatThrownBy(() -> DevelopmentKey.in(folder, clock)).hasMessageContaining("remove it");
    }

    @Test
    void shouldNameTheFileItCannotWrite() throws IOException {
        // given
        Path notAFolder = Files.writeString(folder.resolve("file"), "");

        // then
        assertThatThrownBy(() -> DevelopmentKey.in(notAFolder, clock))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("development-key.json");
    }

    private JwtVerifier verifier(DevelopmentKey key, TenantSettings settings) {
        TenantId id = new TenantId(UUID.fromString("01980a3c-0000-7000-8000-000000000001"));
        tenants.save(new Tenant(id, "Demo", ISSUER, key.publicKeys(), settings, 1));
        return new JwtVerifier(tenants, new InMemoryLedger(), clock);
    }
}
