package dev.attendant.sidecar.pii.rule;

import dev.attendant.sidecar.pii.PiiType;
import java.util.List;

/**
 * Telephone numbers of any country: by an international prefix, by the way their digits are grouped, or by the words
 * before them. Whether a number is in use or its length is right is not checked: a mistyped one is personal too.
 */
final class PhoneRules {

    private static final String EXTENSION = "(?: ?(?:x|ext\\.?|extension|durchwahl|poste|#) ?\\d{1,6})?";
    private static final String END = "(?![\\d]|[-/.,]\\d)";
    private static final String NAMED =
            "\\b(phone|call|calls|called|calling|tel|telephone|mobile|cell|cellphone|number|fax|text|texts|sms|reach|reached"
                    + "|whatsapp|contact|ring|dial|desk|home|work|office|line|direct|telefon|handy|mobil|mobiltelefon|téléphone|telefono|teléfono|móvil|cellulare"
                    + "|portable|telefone|celular|numéro|nummer|número|numero|answering|messages to|registered|callback|landline|ph|nr|voicemail)\\b[^.?!\\n]{0,28}$|\\b(?:m|t|p|f|h|tel)[.:] ?$|\\bat $";
    private static final String OTHER =
            "\\b(order|orders|tracking|track|serial|invoice|case|ticket|ref|reference|model|isbn|ean|upc|sku|version|parcel|booking"
                    + "|confirmation|transaction|account|acct|customer|policy|claim|member|membership|rma|po|p\\.o\\.|product|item|article|zip|postcode|amount|total|card|code)"
                    + "\\b(?: ?(?:number|no\\.?|nr\\.?|num|id|code|is|was|#|:|-|my|the|with|for)){0,4}[ #:]*$|[#$€£¥]\\s?$|\\b(?:usd|eur|gbp|iso|din|en) ?$";
    private static final String STRONG_NAME =
            "\\b(phone|call|tel|telephone|mobile|cell|fax|sms|whatsapp|telefon|handy)\\b[^.?!\\n]{0,24}$";

    private PhoneRules() {}

    static List<Rule> rules() {
        return List.of(
                phone(
                                "international prefix",
                                "(?<![\\w+])(?:\\+|00[ -]?(?=[1-9]))\\d{1,3}(?:[ .\\-/]{0,2}\\(?\\d{1,5}\\)?){2,6}")
                        .checked(text -> isLong(text, 8, 15))
                        .weighing(0.93),
                phone(
                                "area code in brackets",
                                "(?<![\\w(])\\(\\+?\\d{1,5}\\)[ .-]{0,2}\\d{2,5}(?:[ .\\-/]?\\d{2,5}){0,4}")
                        .checked(text -> isLong(text, 7, 14))
                        .weighing(0.93),
                phone("grouped as in North America", "(?<![\\w.-])(?:(?:00)?1[ .-])?\\d{3}[.-]\\d{3}[.-]\\d{4}")
                        .weighing(0.92),
                phone("grouped as in North America", "(?<![\\w.-])(?:1 )?[2-9]\\d{2} [2-9]\\d{2} \\d{4}")
                        .notNear(OTHER)
                        .weighing(0.85),
                phone("digits named as a phone", "(?<![\\w.-])\\d{1,5}(?:[ .\\-/]{1,2}\\(?\\d{1,6}\\)?){1,6}")
                        .checked(text -> isLong(text, 6, 15))
                        .near(NAMED)
                        .notNear(OTHER)
                        .weighing(0.86),
                phone("digits named as a phone", "(?<![\\w.-])\\d{7,15}")
                        .near(NAMED)
                        .notNear(OTHER)
                        .weighing(0.86),
                phone("digits named as a phone", "(?<![\\w.-])\\d[\\d ./()-]{5,18}\\d")
                        .checked(text -> isLong(text, 6, 15))
                        .near(STRONG_NAME)
                        .weighing(0.84),
                phone("trunk prefix and groups", "(?<![\\w.-])0\\d{1,5}(?:[ .\\-/]\\d{2,8}){1,5}")
                        .checked(text -> isLong(text, 8, 12))
                        .notNear(OTHER)
                        .weighing(0.83),
                phone("trunk prefix", "(?<![\\w.-])0[1-9]\\d{8,9}")
                        .notNear(OTHER)
                        .weighing(0.75),
                phone("digits in groups", "(?<![\\w.,:-])\\d{2,5}(?:[ -]\\d{2,5}){1,4}")
                        .checked(text -> isLong(text, 7, 12) && !isRange(text))
                        .notNear(OTHER)
                        .weighing(0.55));
    }

    private static Rule phone(String reason, String form) {
        return Rule.of(PiiType.PHONE_NUMBER, reason, form + EXTENSION + END);
    }

    private static boolean isLong(String text, int least, int most) {
        int digits = Digits.count(text.replaceFirst("(?i) ?(?:x|ext|#|durchwahl|poste).*", ""));
        return digits >= least && digits <= most;
    }

    /** Two years, or thousands. */
    private static boolean isRange(String text) {
        return text.matches("(?:19|20)\\d\\d ?- ?(?:19|20)\\d\\d|\\d{1,3}( 000)+|\\d{5}-\\d{4}|\\d{4}-\\d{2}-\\d{2}");
    }
}
