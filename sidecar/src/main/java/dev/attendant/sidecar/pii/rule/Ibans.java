package dev.attendant.sidecar.pii.rule;

import dev.attendant.sidecar.pii.NormalForm;
import dev.attendant.sidecar.pii.PiiSpan;
import dev.attendant.sidecar.pii.PiiType;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds IBANs (ISO 13616): country, two check digits, and as many letters and digits as the country has. */
final class Ibans {

    private static final Pattern BEGINNING = Pattern.compile("(?<![A-Za-z0-9])[A-Za-z]{2}\\d{2}(?=[ -]?[A-Za-z0-9])");
    private static final Map<String, Integer> LENGTHS = lengths("""
            AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24
            FI18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32
            LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22
            SA24 SC31 SE24 SI19 SK24 SM27 TN24 TR26 UA29 VA22 VG24 XK20
            """);

    private Ibans() {}

    private static Map<String, Integer> lengths(String table) {
        return Arrays.stream(table.split("\\s+"))
                .collect(Collectors.toUnmodifiableMap(
                        entry -> entry.substring(0, 2), entry -> Integer.valueOf(entry.substring(2))));
    }

    static void find(String text, Consumer<PiiSpan> found) {
        Matcher matcher = BEGINNING.matcher(text);
        while (matcher.find()) {
            String country =
                    text.substring(matcher.start(), matcher.start() + 2).toUpperCase(Locale.ROOT);
            int end = end(text, matcher.start(), LENGTHS.getOrDefault(country, 0));
            if (end > 0) {
                found.accept(span(text, matcher.start(), end));
            }
        }
    }

    private static PiiSpan span(String text, int start, int end) {
        String value = NormalForm.of(PiiType.IBAN_CODE, text.substring(start, end));
        boolean right = Digits.remainder(value.substring(4) + value.substring(0, 4), 97) == 1;
        return new PiiSpan(
                PiiType.IBAN_CODE,
                start,
                end,
                value,
                right ? 0.99 : 0.9,
                right ? "IBAN with right check digits" : "form of an IBAN");
    }

    /** Where {@code length} letters and digits end, or 0; single blanks and dashes may part them. */
    private static int end(String text, int start, int length) {
        int at = start;
        int count = 0;
        while (at < text.length() && count < length) {
            if (isLetterOrDigit(text.charAt(at))) {
                count++;
            } else if (" -".indexOf(text.charAt(at)) < 0 || !isLetterOrDigit(text.charAt(at - 1))) {
                return 0;
            }
            at++;
        }
        boolean ends = at == text.length() || !isLetterOrDigit(text.charAt(at));
        boolean hasDigits = Digits.count(text.substring(start, at)) >= 8;
        return length > 0 && count == length && ends && hasDigits ? at : 0;
    }

    private static boolean isLetterOrDigit(char character) {
        return character < 128 && Character.isLetterOrDigit(character);
    }
}
