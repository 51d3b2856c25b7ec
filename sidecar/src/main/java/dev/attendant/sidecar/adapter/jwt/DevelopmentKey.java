package dev.attendant.sidecar.adapter.jwt;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.UUID;

/**
 * An ES256 key pair in a file that only its owner reads, to mint tokens with where no Salesforce org signs them: in the
 * demonstration, on the command line and in tests.
 */
public final class DevelopmentKey {

    private static final String FILE = "development-key.json";
    private static final String AUDIENCE = "attendant";

    private final ECKey key;
    private final Clock clock;

    private DevelopmentKey(ECKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /**
     * Reads the key pair kept in a folder, or creates it, with the folder where need be.
     *
     * @throws UncheckedIOException where the file cannot be read or written
     * @throws IllegalStateException where the file holds something else
     */
    public static DevelopmentKey in(Path folder, Clock clock) {
        Path file = folder.resolve(FILE);
        try {
            Files.createDirectories(folder);
            return new DevelopmentKey(Files.exists(file) ? read(file) : create(file), clock);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot keep the development key in " + file, failure);
        }
    }

    /** The public half as a JWK set in JSON, as a tenant's keys are kept. */
    public String publicKeys() {
        return new JWKSet(key.toPublicJWK()).toString();
    }

    /**
     * Mints a token that is good for one request.
     *
     * @param issuer the {@code iss} claim, which names the tenant
     * @param subject the {@code sub} claim, who asks
     * @param timeToLive time until the token expires, of at most one hour
     */
    public String mint(String issuer, String subject, Duration timeToLive) {
        return sign(claims(issuer, subject, timeToLive).jwtID(UUID.randomUUID().toString()));
    }

    /** Mints a token for any number of requests; only tenants with reusable tokens accept it, for at most ten hours. */
    public String mintReusable(String issuer, String subject, Duration timeToLive) {
        return sign(claims(issuer, subject, timeToLive));
    }

    private JWTClaimsSet.Builder claims(String issuer, String subject, Duration timeToLive) {
        Instant now = clock.instant();
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(subject)
                .audience(AUDIENCE)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(timeToLive)));
    }

    private String sign(JWTClaimsSet.Builder claims) {
        JWSHeader header =
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build();
        SignedJWT token = new SignedJWT(header, claims.build());
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException failure) {
            throw new IllegalStateException("the development key cannot sign", failure);
        }
        return token.serialize();
    }

    private static ECKey read(Path file) throws IOException {
        try {
            return ECKey.parse(Files.readString(file));
        } catch (ParseException wrong) {
            throw new IllegalStateException(file + " holds no key; remove it to have a new one made", wrong);
        }
    }

    private static ECKey create(Path file) throws IOException {
        ECKey created = generate();
        byte[] content = created.toJSONString().getBytes(StandardCharsets.UTF_8);
        try (SeekableByteChannel channel = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly(file))) {
            channel.write(ByteBuffer.wrap(content));
            return created;
        } catch (FileAlreadyExistsException anotherWasFaster) {
            return read(file);
        }
    }

    private static ECKey generate() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException failure) {
            throw new IllegalStateException("this JDK makes no P-256 keys", failure);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
