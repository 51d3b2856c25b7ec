package dev.attendant.sidecar.safety;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds text written in base64, hexadecimal or binary digits, percent signs, or with the alphabet turned by 13. */
final class Encodings {

    private static final Pattern BASE64 = Pattern.compile("(?<![A-Za-z0-9+/=])[A-Za-z0-9+/_-]{16,4000}+={0,2}");
    private static final Pattern HEX =
            Pattern.compile("(?<![0-9a-zA-Z])(?:[0-9a-fA-F]{2}[ :]?){8,2000}+(?![0-9a-zA-Z])");
    private static final Pattern BINARY = Pattern.compile("(?<![0-9])(?:[01]{8} ?){4,1000}+(?![0-9])");
    private static final Pattern PERCENT = Pattern.compile("(?:%[0-9a-fA-F]{2}|[A-Za-z0-9.+_-]){0,1000}+");
    private static final Pattern CIPHER =
            Pattern.compile("(?i)rot.?13|cipher|caesar|decode|decrypt|encrypt|secret code");
    private static final double SHARE_OF_LETTERS = 0.8;

    private Encodings() {}

    /** What is encoded in a text, as far as it reads as text. */
    static List<String> decoded(String text) {
        List<String> found = new ArrayList<>();
        collect(text, BASE64, Encodings::base64, found);
        collect(text, HEX, Encodings::hex, found);
        collect(text, BINARY, Encodings::binary, found);
        if (text.contains("%")) {
            collect(text, PERCENT, Encodings::percent, found);
        }
        if (CIPHER.matcher(text).find()) {
            found.add(turned(text));
        }
        return found;
    }

    private static void collect(String text, Pattern pattern, Function<String, String> decoder, List<String> found) {
        pattern.matcher(text)
                .results()
                .map(match -> decoder.apply(match.group()))
                .filter(Encodings::isReadable)
                .forEach(found::add);
    }

    private static String base64(String text) {
        String plain = text.replace('-', '+').replace('_', '/').replace("=", "");
        String whole = plain.substring(0, plain.length() - (plain.length() % 4 == 1 ? 1 : 0));
        return new String(Base64.getDecoder().decode(whole), StandardCharsets.UTF_8);
    }

    private static String hex(String text) {
        return new String(HexFormat.of().parseHex(text.replaceAll("[ :]", "")), StandardCharsets.UTF_8);
    }

    private static String binary(String text) {
        String digits = text.replace(" ", "");
        byte[] bytes = new byte[digits.length() / 8];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(digits.substring(8 * i, 8 * i + 8), 2);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String percent(String text) {
        return text.indexOf('%') < 0 ? "" : URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String turned(String text) {
        return text.chars()
                .mapToObj(each -> String.valueOf((char) turned(each)))
                .collect(Collectors.joining());
    }

    private static int turned(int letter) {
        if (letter >= 'a' && letter <= 'z') {
            return (letter - 'a' + 13) % 26 + 'a';
        }
        return letter >= 'A' && letter <= 'Z' ? (letter - 'A' + 13) % 26 + 'A' : letter;
    }

    /** Whether nearly all of it is letters and spaces; chance bytes are not. */
    private static boolean isReadable(String text) {
        long letters = text.chars()
                .filter(each -> Character.isLetter(each) || each == ' ')
                .count();
        return text.length() >= 6 && text.indexOf('\uFFFD') < 0 && letters >= SHARE_OF_LETTERS * text.length();
    }
}
