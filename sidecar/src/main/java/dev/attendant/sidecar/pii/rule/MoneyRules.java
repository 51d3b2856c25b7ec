package dev.attendant.sidecar.pii.rule;

import dev.attendant.sidecar.pii.PiiType;
import java.util.List;
import java.util.Set;

/** Cards, accounts, bank codes and wallets. */
final class MoneyRules {

    private static final String CARD = "\\b(card|cc|visa|mastercard|amex|american express|maestro|discover|diners|carte"
            + "|tarjeta|karte|kreditkarte|carta|cart[aã]o|debit|credit|pan|number is)\\b";
    private static final String PARCEL = "\\b(order|tracking|track|parcel|shipment|serial|imei|invoice|ticket|case|ref"
            + "|reference|model|isbn|ean|upc|sku|phone|tel|mobile|iban|booking|transaction)\\b[^.?!]{0,16}$";
    private static final String LABEL =
            "(?: ?(?:number|no\\.?|nr\\.?|num|#|is|was|code|ends? (?:in|with)|ending|:|=|-|my)){0,4} {0,2}";

    private MoneyRules() {}

    static List<Rule> rules() {
        return List.of(
                Rule.of(PiiType.CREDIT_CARD, "card number with a right check digit", run(12, 19))
                        .checked(text -> Digits.luhn(text) && hasIssuer(text))
                        .notNear(PARCEL)
                        .weighing(0.96),
                Rule.of(PiiType.CREDIT_CARD, "digits named as a card", run(12, 19))
                        .near(CARD)
                        .weighing(0.95),
                Rule.of(PiiType.CREDIT_CARD, "masked card number", "(?<![\\w*])(?:[*xX•]{2,4}[ -]?){1,4}\\d{4}(?!\\d)")
                        .weighing(0.8),
                Rule.of(
                                PiiType.CREDIT_CARD,
                                "last digits of a card",
                                "\\b(?:ending|ends|last (?:4|four)(?: digits)?)(?: (?:in|with|on|are|is|of|:|card|my)){0,3} (\\d{4})(?!\\d)")
                        .weighing(0.8),
                Rule.of(
                        PiiType.CARD_SECURITY_CODE,
                        "digits named as a security code",
                        "\\b(?:cvv2?|cvc2?|cvn|security code|card code)" + LABEL + "(\\d{3,4})(?!\\d)"),
                Rule.of(
                        PiiType.CARD_EXPIRY,
                        "month named as an expiry",
                        "\\b(?:exp(?:iry|ires|iration|\\.)?|valid (?:thru|until|to)|good thru)(?: (?:date|in|on|is))?[ :]{0,3}((?:0?[1-9]|1[0-2]) ?[/-] ?(?:20)?[2-4]\\d)(?![\\d/-])"),
                Rule.of(
                        PiiType.BIC_CODE,
                        "code named as a BIC",
                        "\\b(?:bic|swift)(?:/(?:bic|swift))?(?: ?code)?" + LABEL
                                + "([a-z]{6}[a-z0-9]{2}(?:[a-z0-9]{3})?)\\b"),
                Rule.of(
                                PiiType.BANK_ROUTING,
                                "digits named as a sort code",
                                "\\bsort ?code" + LABEL + "(\\d{2}[ -]?\\d{2}[ -]?\\d{2})(?!\\d)")
                        .weighing(0.96),
                Rule.of(PiiType.BANK_ROUTING, "routing number", "(?<!\\d)\\d{9}(?!\\d)")
                        .checked(text -> Digits.weighted(text, 10, 3, 7, 1, 3, 7, 1, 3, 7, 1))
                        .near("\\b(routing|aba|rtn)\\b"),
                Rule.of(
                        PiiType.BANK_ROUTING,
                        "code named as a bank's",
                        "\\b(?:ifsc|blz|bankleitzahl|bsb|transit number)" + LABEL
                                + "([a-z]{0,4}[0-9][0-9 -]{4,9}\\d)(?!\\d)"),
                Rule.of(
                                PiiType.BANK_ACCOUNT,
                                "digits named as an account",
                                "\\b(?:bank account|checking account|savings account|current account|account|acct|a/c|acc|konto|kontonummer|compte|cuenta)"
                                        + LABEL + "(\\d(?:[ -]?\\d){5,16})(?!\\d)")
                        .weighing(0.85),
                Rule.of(PiiType.CRYPTO_WALLET, "form of a wallet", "\\b(?:0x[a-f0-9]{40}|bc1[a-z0-9]{25,59})\\b"),
                Rule.of(PiiType.CRYPTO_WALLET, "form of a wallet", "\\b[13][1-9A-HJ-NP-Za-km-z]{25,34}\\b")
                        .caseSensitive()
                        .checked(text -> Digits.count(text) < text.length() - 6));
    }

    /** Digits parted by at most one blank or dash each. */
    private static String run(int least, int most) {
        return "(?<![\\d+.,-])(?<!\\d )\\d(?:[ -]?\\d){" + (least - 1) + "," + (most - 1) + "}+(?![ -]?\\d)";
    }

    /** Whether the first digits are those of a card network, in a length that it gives. */
    static boolean hasIssuer(String text) {
        String digits = Digits.of(text);
        int two = Integer.parseInt(digits.substring(0, 2));
        int four = Integer.parseInt(digits.substring(0, 4));
        return switch (digits.charAt(0)) {
            case '4' -> Set.of(13, 16, 19).contains(digits.length());
            case '5' -> two <= 55 && two >= 51 ? digits.length() == 16 : two == 50 || two >= 56;
            case '2' -> four == 2131 || four >= 2221 && four <= 2720 && digits.length() == 16;
            case '3' -> two == 30 || two == 34 || two == 35 || two == 36 || two == 37 || two == 38 || two == 39;
            case '6' -> true;
            case '1' -> four == 1800;
            default -> false;
        };
    }
}
