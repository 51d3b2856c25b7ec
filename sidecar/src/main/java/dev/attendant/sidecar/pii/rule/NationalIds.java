package dev.attendant.sidecar.pii.rule;

import dev.attendant.sidecar.pii.PiiType;
import java.util.List;
import java.util.Locale;

/** Numbers that states give to people, with the check digits that each state defines. */
final class NationalIds {

    private static final String DNI_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE";
    private static final String SSN = "social[ -]?security|\\bssn\\b|\\bss ?#";
    private static final String ID =
            "\\b(id|nationa|identi|tax|steuer|citizen|personal|ssn|social|burger|bsn|insee|nir\\b"
                    + "|s[ée]cu|dni|nie\\b|nif|cpf|aadhaa?r|uid\\b|pan\\b|sin\\b|tfn|pesel|person|cnp|ni number|nino|insurance|curp|rut\\b)";

    private NationalIds() {}

    static List<Rule> rules() {
        return List.of(
                Rule.of(
                                PiiType.US_SSN,
                                "form of a US social security number",
                                "(?<![\\d-])\\d{3}-\\d{2}-\\d{4}(?![\\d-])")
                        .weighing(0.95),
                Rule.of(
                                PiiType.US_SSN,
                                "digits named as a social security number",
                                "(?<!\\d)\\d{3}[ .-]?\\d{2}[ .-]?\\d{4}(?!\\d)")
                        .near(SSN)
                        .weighing(0.97),
                Rule.of(PiiType.US_SSN, "last digits of a social security number", "(?<!\\d)\\d{4}(?!\\d)")
                        .near("(" + SSN + ")[^.]{0,20}$")
                        .weighing(0.85),
                id(
                        "UK national insurance number",
                        "\\b(?!bg|gb|nk|kn|tn|nt|zz)[a-ceghj-prtw-z][a-ceghj-nprtw-z] ?\\d{2} ?\\d{2} ?\\d{2} ?[a-d]\\b"),
                id("Spanish DNI or NIE", "\\b[xyz]?-?\\d{7,8}-?[a-z]\\b").checked(NationalIds::isDni),
                id("Italian codice fiscale", "\\b[a-z]{6}\\d{2}[abcdehlmprst]\\d{2}[a-z]\\d{3}[a-z]\\b")
                        .checked(NationalIds::isCodiceFiscale),
                id(
                                "French social security number",
                                "(?<!\\d)[12] ?\\d{2} ?\\d{2} ?\\d[\\dab] ?\\d{3} ?\\d{3} ?\\d{2}(?!\\d)")
                        .checked(NationalIds::isNir),
                id("Brazilian CPF", "(?<!\\d)\\d{3}\\.?\\d{3}\\.?\\d{3}-?\\d{2}(?!\\d)")
                        .checked(NationalIds::isCpf),
                id("Indian Aadhaar number", "(?<!\\d)[2-9]\\d{3}[ -]\\d{4}[ -]\\d{4}(?![ -]?\\d)")
                        .checked(Digits::verhoeff),
                id("Indian Aadhaar number", "(?<!\\d)[2-9]\\d{3}[ -]?\\d{4}[ -]?\\d{4}(?![ -]?\\d)")
                        .near("aadha|uidai"),
                id("Indian PAN", "\\b[A-Z]{3}[ABCFGHJLPT][A-Z]\\d{4}[A-Z]\\b").caseSensitive(),
                id("Swedish personnummer", "(?<!\\d)(?:19|20)?\\d{2}[01]\\d[0-3]\\d[-+]\\d{4}(?!\\d)")
                        .checked(text -> Digits.luhn(lastTen(text))),
                id("Polish PESEL", "(?<!\\d)\\d{11}(?!\\d)")
                        .checked(text -> Digits.weighted(text, 10, 1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1))
                        .near("pesel|" + ID),
                id("Dutch BSN", "(?<!\\d)\\d{9}(?!\\d)")
                        .checked(text -> Digits.weighted(text, 11, 9, 8, 7, 6, 5, 4, 3, 2, -1))
                        .near("bsn|burger|" + ID),
                id("Canadian social insurance number", "(?<!\\d)\\d{3}[ -]?\\d{3}[ -]?\\d{3}(?!\\d)")
                        .checked(Digits::luhn)
                        .near("\\bsin\\b|social insurance"),
                tax("German tax id", "(?<!\\d)[1-9]\\d ?\\d{3} ?\\d{3} ?\\d{3}(?!\\d)")
                        .checked(Digits::mod11And10)
                        .near("steuer|tax|idnr|\\btin\\b"),
                tax("Australian tax file number", "(?<!\\d)\\d{3} ?\\d{3} ?\\d{3}(?!\\d)")
                        .checked(text -> Digits.weighted(text, 11, 1, 4, 3, 7, 5, 8, 6, 9, 10))
                        .near("\\btfn\\b|tax file"),
                tax("US employer number", "(?<!\\d)\\d{2}-\\d{7}(?!\\d)").near("\\bein\\b|employer id|tax id|tax"),
                tax("VAT number", "\\b[a-z]{2} ?\\d{8,12}(?!\\d)").near("\\bvat\\b|ust-?id|btw|tva|\\biva\\b"));
    }

    private static Rule id(String reason, String form) {
        return Rule.of(PiiType.NATIONAL_ID, reason, form).weighing(0.93);
    }

    private static Rule tax(String reason, String form) {
        return Rule.of(PiiType.TAX_ID, reason, form).weighing(0.93);
    }

    private static String lastTen(String text) {
        String digits = Digits.of(text);
        return digits.substring(digits.length() - 10);
    }

    /** The letter is the number's remainder by 23; a leading X, Y or Z of an NIE stands for 0, 1 or 2. */
    static boolean isDni(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        int lead = "XYZ".indexOf(upper.charAt(0));
        String number = (lead < 0 ? "" : lead) + Digits.of(upper);
        return number.length() == 8
                && DNI_LETTERS.charAt(Integer.parseInt(number) % 23) == upper.charAt(upper.length() - 1);
    }

    /** The key is 97 less the remainder by 97; Corsica's 2A and 2B count as 19 and 18. */
    static boolean isNir(String text) {
        String digits = text.replace(" ", "")
                .toUpperCase(Locale.ROOT)
                .replace("2A", "19")
                .replace("2B", "18");
        return digits.length() == 15
                && digits.chars().allMatch(Character::isDigit)
                && 97 - Digits.remainder(digits.substring(0, 13), 97) == Integer.parseInt(digits.substring(13));
    }

    /** Two check digits, each 11 less the weighted sum's remainder by 11, or 0 for 10 and 11. */
    static boolean isCpf(String text) {
        String digits = Digits.of(text);
        return digits.length() == 11
                && !Digits.isOneDigit(digits)
                && cpfDigit(Digits.sum(digits, 10, 9, 8, 7, 6, 5, 4, 3, 2)) == digits.charAt(9) - '0'
                && cpfDigit(Digits.sum(digits, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2)) == digits.charAt(10) - '0';
    }

    private static int cpfDigit(int sum) {
        return sum * 10 % 11 % 10;
    }

    /** The last letter is a sum by 26, in which characters at odd places have values of their own. */
    static boolean isCodiceFiscale(String text) {
        int[] odd = {1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23};
        String upper = text.toUpperCase(Locale.ROOT);
        int sum = 0;
        for (int i = 0; i < 15; i++) {
            char character = upper.charAt(i);
            int value = Character.isDigit(character) ? character - '0' : character - 'A';
            sum += i % 2 == 0 ? odd[value] : value;
        }
        return sum % 26 == upper.charAt(15) - 'A';
    }
}
