package dev.attendant.sidecar.adapter.icu;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import dev.attendant.sidecar.knowledge.UnreadableDocumentException;
import dev.attendant.sidecar.knowledge.intake.TextDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decodes by a byte order mark, as UTF-8 where the bytes are that, by what the file declares, and else by the letters
 * that the bytes would be.
 */
public final class IcuTextDecoder implements TextDecoder {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern DECLARED = Pattern.compile(
            "(?:charset|encoding)\\s{0,5}=\\s{0,5}[\"']?([A-Za-z0-9][A-Za-z0-9_:.-]{1,40})", Pattern.CASE_INSENSITIVE);
    private static final int HEAD_BYTES = 2_048;

    /** ICU's confidence (0-100) below which Western text is the likelier. */
    private static final int LEAST_CONFIDENCE = 25;

    /** Fewer bytes beyond plain text tell nothing of the alphabet. */
    private static final int LEAST_EVIDENCE = 6;

    private static final List<Mark> MARKS = List.of(
            new Mark("UTF-8", 0xEF, 0xBB, 0xBF),
            new Mark("UTF-32LE", 0xFF, 0xFE, 0, 0),
            new Mark("UTF-32BE", 0, 0, 0xFE, 0xFF),
            new Mark("UTF-16LE", 0xFF, 0xFE),
            new Mark("UTF-16BE", 0xFE, 0xFF));

    /** The bytes that an encoding begins with. */
    private record Mark(String charset, List<Integer> bytes) {
        Mark(String charset, Integer... bytes) {
            this(charset, List.of(bytes));
        }

        boolean begins(byte[] file) {
            for (int i = 0; i < bytes.size(); i++) {
                if (i >= file.length || (file[i] & 0xFF) != bytes.get(i)) {
                    return false;
                }
            }
            return true;
        }

        Decoded decode(byte[] file) {
            byte[] rest = Arrays.copyOfRange(file, bytes.size(), file.length);
            return new Decoded(new String(rest, Charset.forName(charset)), charset, false);
        }
    }

    @Override
    public Decoded decode(byte[] bytes) {
        Decoded decoded = MARKS.stream()
                .filter(mark -> mark.begins(bytes))
                .findFirst()
                .map(mark -> mark.decode(bytes))
                .or(() -> strictly(bytes, StandardCharsets.UTF_8, false))
                .or(() -> declared(bytes).flatMap(charset -> strictly(bytes, charset, false)))
                .orElseGet(() -> guess(bytes));
        if (decoded.text().indexOf('\0') >= 0) {
            throw new UnreadableDocumentException("the file holds binary data and no text");
        }
        return decoded;
    }

    /** Bytes that are no UTF-8 hold NULs too where they are UTF-16 without a mark; such bytes go to the guess. */
    private static Optional<Decoded> strictly(byte[] bytes, Charset charset, boolean guessed) {
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.indexOf('\0') >= 0 ? Optional.empty() : Optional.of(new Decoded(text, charset.name(), guessed));
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    private static Optional<Charset> declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD_BYTES), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(head);
        return declared.find() && Charset.isSupported(declared.group(1))
                ? Optional.of(western(Charset.forName(declared.group(1))))
                : Optional.empty();
    }

    private static Decoded guess(byte[] bytes) {
        Charset charset = isScarce(bytes) ? WINDOWS : likeliest(bytes);
        return strictly(bytes, charset, true)
                .orElseGet(() -> new Decoded(new String(bytes, WINDOWS), WINDOWS.name(), true));
    }

    /** NULs are evidence too, of UTF-16 without a mark. */
    private static boolean isScarce(byte[] bytes) {
        int beyondAscii = 0;
        for (byte each : bytes) {
            beyondAscii += each <= 0 ? 1 : 0;
        }
        return beyondAscii < LEAST_EVIDENCE;
    }

    private static Charset likeliest(byte[] bytes) {
        CharsetMatch match = new CharsetDetector().setText(bytes).detect();
        return match != null && match.getConfidence() >= LEAST_CONFIDENCE && Charset.isSupported(match.getName())
                ? western(Charset.forName(match.getName()))
                : WINDOWS;
    }

    /** Files in Latin-1 may hold the quotes and dashes of Windows, which Latin-1 lacks; the letters are the same. */
    private static Charset western(Charset charset) {
        return charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII)
                ? WINDOWS
                : charset;
    }
}
