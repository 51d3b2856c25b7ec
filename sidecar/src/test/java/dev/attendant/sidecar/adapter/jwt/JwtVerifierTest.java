package dev.attendant.sidecar.adapter.jwt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.attendant.sidecar.tenant.Tenant;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.tenant.TenantSettings;
import dev.attendant.sidecar.tenant.TokenVerifier.Refused;
import dev.attendant.sidecar.tenant.TokenVerifier.Verification;
import dev.attendant.sidecar.tenant.TokenVerifier.Verified;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JwtVerifierTest {

    private static final String ISSUER = "https://acme.example";
    private static final RSAKey RSA = rsaKey("rsa");
    private static final ECKey CURVE = curveKey("curve");

    private final TestClock clock = new TestClock(Instant.parse("2026-11-03T09:00:00Z"));
    private final InMemoryTenants tenants = new InMemoryTenants();
    private final InMemoryLedger ledger = new InMemoryLedger();
    private final TenantId tenant = new TenantId(UUID.fromString("01980a3c-0000-7000-8000-000000000001"));
    private final JwtVerifier verifier = new JwtVerifier(tenants, ledger, clock);

    @BeforeEach
    void saveTenant() {
        save(TenantSettings.DEFAULT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS256", "RS512", "ES256"})
    void shouldAcceptATokenOfEachAllowedAlgorithm(String algorithm) {
        // given
        String token = sign(JWSAlgorithm.parse(algorithm), null, claims());

        // when
        Verification verification = verifier.verify(token);

        // then
        assertThat(verification).isEqualTo(new Verified(tenants.byId(tenant).orElseThrow(), "agent@acme.example"));
    }

    @Test
    void shouldFindTheKeyByItsId() {
        assertThat(verifier.verify(sign(JWSAlgorithm.ES256, "curve", claims()))).isInstanceOf(Verified.class);
    }

    @Test
    void shouldRefuseATokenWhoseKeyIdIsUnknown() {
        assertRefused(sign(JWSAlgorithm.ES256, "other", claims()), "signature");
    }

    @Test
    void shouldRefuseATokenOfAnotherKey() {
        // given
        String forged = sign(new JWSHeader(JWSAlgorithm.ES256), signer(curveKey("curve")), claims());

        // then
        assertRefused(forged, "signature");
    }

    @Test
    void shouldRefuseATokenThatWasTamperedWith() {
        // given
        String[] parts = sign(claims()).split("\\.", -1);
        JWTClaimsSet other = claims().subject("admin@acme.example").build();
        String payload = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(other.toString().getBytes(StandardCharsets.UTF_8));

        // then
        assertRefused(parts[0] + "." + payload + "." + parts[2], "signature");
    }

    @Test
    void shouldRefuseASymmetricSignatureMadeWithThePublicKey() throws JOSEException {
        // given
        byte[] secret = RSA.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);
        String forged = sign(new JWSHeader(JWSAlgorithm.HS256), new MACSigner(secret), claims());

        // then
        assertRefused(forged, "algorithm");
    }

    @Test
    void shouldRefuseAnAlgorithmThatIsNotAllowed() {
        assertRefused(sign(JWSAlgorithm.PS256, null, claims()), "algorithm");
    }

    @Test
    void shouldRefuseAnUnsignedToken() {
        assertRefused(new PlainJWT(claims().build()).serialize(), "not a signed JSON Web Token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a.b.c", "..", "eyJhbGciOiJFUzI1NiJ9.e30", "\u0000.\u0000.\u0000"})
    void shouldRefuseWhatIsNoToken(String token) {
        assertRefused(token, "not a signed JSON Web Token");
    }

    @Test
    void shouldRefuseAnOversizeToken() {
        assertRefused("a".repeat(8 * 1024 + 1), "longer than 8 KB");
    }

    @Test
    void shouldRefuseAnUnknownIssuer() {
        assertRefused(sign(claims().issuer("https://other.example")), "issuer is unknown");
    }

    @Test
    void shouldRefuseATokenWithoutAnIssuer() {
        assertRefused(sign(claims().issuer(null)), "issuer is unknown");
    }

    @Test
    void shouldRefuseAnotherAudience() {
        assertRefused(sign(claims().audience("billing")), "audience");
    }

    @Test
    void shouldAcceptOneOfSeveralAudiences() {
        assertThat(verifier.verify(sign(claims().audience(List.of("billing", "attendant")))))
                .isInstanceOf(Verified.class);
    }

    @Test
    void shouldRefuseAnExpiredToken() {
        assertRefused(sign(claims().expirationTime(in(-30))), "expired");
    }

    @Test
    void shouldForgiveAnExpiryWithinTheLeeway() {
        assertThat(verifier.verify(sign(claims().expirationTime(in(-29))))).isInstanceOf(Verified.class);
    }

    @Test
    void shouldRefuseATokenThatNeverExpires() {
        assertRefused(sign(claims().expirationTime(null)), "exp is required");
    }

    @Test
    void shouldRefuseATokenThatLivesLongerThanAnHour() {
        assertRefused(sign(claims().expirationTime(in(3_631))), "lives too long");
    }

    @Test
    void shouldAcceptAReusableTokenOfTenHours() {
        // given
        save(TenantSettings.DEFAULT.withReusableTokens());

        // then
        assertThat(verifier.verify(sign(claims().expirationTime(in(36_000))))).isInstanceOf(Verified.class);
        assertRefused(sign(claims().expirationTime(in(36_031))), "lives too long");
    }

    @Test
    void shouldRefuseATokenThatIsNotValidYet() {
        assertRefused(sign(claims().notBeforeTime(in(31))), "not valid yet");
    }

    @Test
    void shouldRefuseATokenFromTheFuture() {
        assertRefused(sign(claims().issueTime(in(31))), "from the future");
    }

    @Test
    void shouldRefuseATokenWithoutASubject() {
        assertRefused(sign(claims().subject(null)), "sub is required");
    }

    @Test
    void shouldRefuseATokenWithoutAnIdWhereTokensAreSingleUse() {
        assertRefused(sign(claims().jwtID(null)), "jti is required");
    }

    @Test
    void shouldRefuseAnOverlongTokenId() {
        assertRefused(sign(claims().jwtID("x".repeat(256))), "jti must have");
    }

    @Test
    void shouldAcceptATokenWithoutAnIdAgainAndAgainWhereTokensAreReusable() {
        // given
        save(TenantSettings.DEFAULT.withReusableTokens());
        String token = sign(claims().jwtID(null));

        // then
        assertThat(verifier.verify(token)).isInstanceOf(Verified.class);
        assertThat(verifier.verify(token)).isInstanceOf(Verified.class);
    }

    @Test
    void shouldRefuseATokenThatWasUsedBefore() {
        // given
        String token = sign(claims());
        verifier.verify(token);

        // then
        assertRefused(token, "used before");
    }

    @Test
    void shouldRefuseAReplayAlsoWhereTokensAreReusable() {
        // given
        save(TenantSettings.DEFAULT.withReusableTokens());
        String token = sign(claims());
        verifier.verify(token);

        // then
        assertRefused(token, "used before");
    }

    @Test
    void shouldNotUseUpATokenThatIsRefused() {
        // when
        verifier.verify(sign(claims().audience("billing")));
        verifier.verify(sign(new JWSHeader(JWSAlgorithm.ES256), signer(curveKey("curve")), claims()));

        // then
        assertThat(ledger.size()).isZero();
    }

    @Test
    void shouldNotRepeatTheTokenInTheRefusal() {
        // given
        String token = sign(claims().audience("secret-audience"));

        // then
        assertThat(((Refused) verifier.verify(token)).reason()).doesNotContain(token, "secret-audience");
    }

    @Test
    void shouldLookForATenantOnceAMinute() {
        // when
        verifier.verify(sign(claims()));
        verifier.verify(sign(claims()));
        clock.advance(Duration.ofSeconds(60));
        verifier.verify(sign(claims()));

        // then
        assertThat(tenants.looks()).isEqualTo(2);
    }

    @Test
    void shouldHonourRotatedKeysWithinAMinute() {
        // given
        verifier.verify(sign(claims()));
        ECKey rotated = curveKey("rotated");
        save(TenantSettings.DEFAULT, new JWKSet(rotated.toPublicJWK()));

        // when
        clock.advance(Duration.ofSeconds(60));

        // then
        assertThat(verifier.verify(sign(new JWSHeader(JWSAlgorithm.ES256), signer(rotated), claims())))
                .isInstanceOf(Verified.class);
        assertRefused(sign(claims()), "signature");
    }

    @Test
    void shouldFailLoudlyWhereATenantsKeysAreBroken() {
        // given
        tenants.save(new Tenant(tenant, "Acme", ISSUER, "no keys", TenantSettings.DEFAULT, 1));

        // then
        assertThatThrownBy(() -> verifier.verify(sign(claims())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(tenant.toString());
    }

    private void assertRefused(String token, String reason) {
        assertThat(verifier.verify(token))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).contains(reason));
    }

    private void save(TenantSettings settings) {
        save(settings, new JWKSet(List.of(RSA.toPublicJWK(), CURVE.toPublicJWK())));
    }

    private void save(TenantSettings settings, JWKSet keys) {
        tenants.save(new Tenant(tenant, "Acme", ISSUER, keys.toString(), settings, 1));
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject("agent@acme.example")
                .audience("attendant")
                .issueTime(in(0))
                .notBeforeTime(in(0))
                .expirationTime(in(300))
                .jwtID(UUID.randomUUID().toString());
    }

    private Date in(int seconds) {
        return Date.from(clock.instant().plusSeconds(seconds));
    }

    private static String sign(JWTClaimsSet.Builder claims) {
        return sign(JWSAlgorithm.ES256, null, claims);
    }

    private static String sign(JWSAlgorithm algorithm, String keyId, JWTClaimsSet.Builder claims) {
        JWSHeader header = new JWSHeader.Builder(algorithm).keyID(keyId).build();
        return sign(header, algorithm.equals(JWSAlgorithm.ES256) ? signer(CURVE) : signer(RSA), claims);
    }

    private static String sign(JWSHeader header, JWSSigner signer, JWTClaimsSet.Builder claims) {
        try {
            SignedJWT token = new SignedJWT(header, claims.build());
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static JWSSigner signer(ECKey key) {
        try {
            return new ECDSASigner(key);
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static JWSSigner signer(RSAKey key) {
        try {
            return new RSASSASigner(key);
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static RSAKey rsaKey(String id) {
        try {
            return new RSAKeyGenerator(2_048).keyID(id).generate();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static ECKey curveKey(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
