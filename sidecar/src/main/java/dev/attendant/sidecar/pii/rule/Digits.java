package dev.attendant.sidecar.pii.rule;

import java.math.BigInteger;

/** Check digits. Each method looks at the digits of a text and skips what parts them. */
final class Digits {

    /** The permutations of Verhoeff's scheme: position 0 as is, each further one permutes the one before. */
    private static final int[] PERMUTATION = {1, 5, 7, 6, 2, 8, 3, 0, 9, 4};

    private Digits() {}

    static String of(String text) {
        StringBuilder digits = new StringBuilder();
        text.codePoints().filter(Character::isDigit).forEach(digit -> digits.append(Character.digit(digit, 10)));
        return digits.toString();
    }

    static int count(String text) {
        return (int) text.codePoints().filter(Character::isDigit).count();
    }

    /** ISO/IEC 7812-1, annex B: each second digit from the right is doubled and its digits are added up. */
    static boolean luhn(String text) {
        String digits = of(text);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit : 2 * digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return !digits.isEmpty() && sum % 10 == 0 && !isOneDigit(digits);
    }

    /** Whether the digits, each with its weight, add up to a multiple of {@code modulus}. */
    static boolean weighted(String text, int modulus, int... weights) {
        String digits = of(text);
        return digits.length() == weights.length && !isOneDigit(digits) && sum(digits, weights) % modulus == 0;
    }

    /** The sum of the first digits, each with its weight. */
    static int sum(String digits, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (digits.charAt(i) - '0');
        }
        return sum;
    }

    /** ISO/IEC 7064 mod 11,10, as in the German tax id: a product is carried from digit to digit. */
    static boolean mod11And10(String text) {
        String digits = of(text);
        int product = 10;
        for (int i = 0; i < digits.length() - 1; i++) {
            int sum = (digits.charAt(i) - '0' + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return !digits.isEmpty() && (11 - product) % 10 == digits.charAt(digits.length() - 1) - '0';
    }

    /** Verhoeff's scheme over the dihedral group of ten elements. */
    static boolean verhoeff(String text) {
        String digits = of(text);
        int check = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            for (int times = i % 8; times > 0; times--) {
                digit = PERMUTATION[digit];
            }
            check = dihedral(check, digit);
        }
        return !digits.isEmpty() && check == 0;
    }

    private static int dihedral(int left, int right) {
        int turned = left < 5 ? left + right : left - right;
        boolean mirrored = left < 5 != right < 5;
        return Math.floorMod(turned, 5) + (mirrored ? 5 : 0);
    }

    /** The remainder of a number of any length; letters count as 10 to 35. */
    static int remainder(String lettersAndDigits, int modulus) {
        StringBuilder number = new StringBuilder();
        lettersAndDigits.chars().forEach(character -> number.append(Character.digit(character, 36)));
        return new BigInteger(number.toString())
                .mod(BigInteger.valueOf(modulus))
                .intValue();
    }

    static boolean isOneDigit(String digits) {
        return digits.chars().distinct().count() == 1;
    }
}
