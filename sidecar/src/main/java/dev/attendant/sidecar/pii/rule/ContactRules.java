package dev.attendant.sidecar.pii.rule;

import dev.attendant.sidecar.pii.PiiType;
import java.util.List;

/** E-mail, web and network addresses, postal codes. */
final class ContactRules {

    private static final String ZIP =
            "\\b(zip|post ?code|postal|plz|postleitzahl|cep|c[oó]digo postal|code postal|cap|pincode|pin code|eircode)\\b";
    private static final String TOP =
            "(?:com|org|net|io|co|info|biz|edu|gov|eu|uk|de|fr|es|it|nl|be|at|ch|pl|se|dk|fi|no|pt|br|us|ca|au|nz|jp|cn|in|ru|me|app|dev|shop|store|online|site|tv|ai)";
    private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";
    private static final String STATE =
            "(?:A[LKZR]|C[AOT]|D[EC]|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY])";

    private ContactRules() {}

    static List<Rule> rules() {
        return List.of(
                Rule.of(
                                PiiType.EMAIL_ADDRESS,
                                "form of an e-mail address",
                                "(?<![\\w.%+-])[\\p{L}\\p{N}_%+'][\\p{L}\\p{N}._%+'-]{0,63}+@(?:[\\p{L}\\p{N}-]{1,63}\\.){1,5}[\\p{L}]{2,24}")
                        .weighing(0.99),
                Rule.of(
                                PiiType.EMAIL_ADDRESS,
                                "e-mail address in words",
                                "\\b[\\w.+-]{1,64} ?[\\[({]? ?(?:at|@) ?[\\])}]? ?[\\w-]{1,63}(?: ?[\\[({]? ?(?:dot|\\.) ?[\\])}]? ?[\\w-]{2,24}){0,2} ?[\\[({]? ?(?:dot|\\.) ?[\\])}]? ?(?:com|org|net|edu|co|uk|de|fr|es|it|nl|io|eu|ca|au)\\b")
                        .checked(ContactRules::isSpokenAddress)
                        .weighing(0.9),
                Rule.of(PiiType.DOMAIN_NAME, "form of a web address", "\\bhttps?://[^\\s<>\"]{3,2000}+")
                        .checked(text -> true)
                        .weighing(0.97),
                Rule.of(PiiType.DOMAIN_NAME, "form of a web address", "\\bwww\\.[^\\s<>\"]{3,500}+")
                        .weighing(0.95),
                Rule.of(
                                PiiType.DOMAIN_NAME,
                                "form of a domain",
                                "(?<![\\w@.-])(?:[a-z0-9-]{2,63}\\.){1,4}" + TOP
                                        + "(?:/[^\\s<>\"]{0,500}+|(?![\\w.-]|@))")
                        .weighing(0.82),
                Rule.of(
                                PiiType.IP_ADDRESS,
                                "form of an IPv4 address",
                                "(?<![\\d.])(?:" + OCTET + "\\.){3}" + OCTET + "(?![\\d]|\\.\\d)")
                        .notNear("\\b(v|ver|version|firmware|build|release|update|app) ?$|\\bversion\\b")
                        .weighing(0.96),
                Rule.of(
                                PiiType.IP_ADDRESS,
                                "form of an IPv6 address",
                                "(?<![\\w:])(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4}(?![\\w:])")
                        .checked(ContactRules::isIpv6)
                        .weighing(0.97),
                Rule.of(
                                PiiType.MAC_ADDRESS,
                                "form of a MAC address",
                                "(?<![\\w:-])(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}(?![\\w:-])")
                        .weighing(0.97),
                Rule.of(
                                PiiType.ZIP_CODE,
                                "code named as postal",
                                "\\b(\\d{3,6}(?:[ -]\\d{2,4}|[ -]?[a-z]{2})?|[a-z]{1,2}\\d[a-z\\d]? ?\\d[a-z]{2}|[a-z]\\d[a-z] ?\\d[a-z]\\d)\\b")
                        .near(ZIP + "(?: ?(?:code|is|of|:|=|-|number|my|to|from|it's|its)){0,4} {0,2}$")
                        .weighing(0.92),
                Rule.of(PiiType.ZIP_CODE, "form of a UK postcode", "\\b[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}\\b")
                        .weighing(0.6),
                Rule.of(
                                PiiType.ZIP_CODE,
                                "form of a Canadian postal code",
                                "\\b[ABCEGHJ-NPRSTVXY]\\d[A-Z] ?\\d[A-Z]\\d\\b")
                        .caseSensitive()
                        .weighing(0.6),
                Rule.of(PiiType.ZIP_CODE, "state and ZIP code", "\\b" + STATE + ",? (\\d{5}(?:-\\d{4})?)(?!\\d)")
                        .caseSensitive()
                        .weighing(0.6));
    }

    /** An address in words says "at" or "dot" as a word of its own, and its host is not half a sentence. */
    private static boolean isSpokenAddress(String text) {
        return text.matches("(?i).*(?:\\bdot\\b|[\\[({]).*");
    }

    static boolean isIpv6(String text) {
        String[] groups = text.split(":", -1);
        int shortened = (text.length() - text.replace("::", "").length()) / 2;
        boolean hasHex = text.chars().anyMatch(Character::isLetterOrDigit);
        return hasHex
                && (groups.length == 8 && shortened == 0 || shortened == 1 && groups.length <= 8 && text.length() > 4);
    }
}
