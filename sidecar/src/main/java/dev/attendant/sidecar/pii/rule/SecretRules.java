package dev.attendant.sidecar.pii.rule;

import dev.attendant.sidecar.pii.PiiType;
import java.util.List;

/** User names, passwords, keys and tokens. */
final class SecretRules {

    private static final String SAID = "(?: ?(?:is|was|=|:|-|\"|'|to|currently|now)){1,3} {0,2}";

    private SecretRules() {}

    static List<Rule> rules() {
        return List.of(
                secret("JSON web token", "\\beyJ[\\w-]{8,2000}+\\.[\\w-]{4,4000}+\\.?[\\w-]{0,1000}+"),
                secret("form of an API key", "\\b(?:sk|pk|rk)[_-](?:live|test|proj|ant)?[_-]?[A-Za-z0-9_-]{16,200}+"),
                secret("form of an access key", "\\b(?:AKIA|ASIA)[A-Z0-9]{16}\\b")
                        .caseSensitive(),
                secret(
                        "form of an access token",
                        "\\b(?:gh[pousr]_[A-Za-z0-9]{20,255}|github_pat_\\w{20,255}|xox[abprs]-[\\w-]{10,200}|glpat-[\\w-]{20,60}|AIza[\\w-]{35})"),
                secret(
                        "private key",
                        "-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[\\s\\S]{0,8000}?(?:-----END [A-Z ]{0,30}PRIVATE KEY-----|$)"),
                secret(
                                "text named as a key",
                                "\\b(?:api[ _-]?key|access[ _-]?token|auth[ _-]?token|secret[ _-]?key|client[ _-]?secret|bearer)(?: ?(?:is|=|:|\"|')){0,3} {0,2}([A-Za-z0-9_./+=-]{12,500})")
                        .checked(text -> Digits.count(text) > 0),
                secret(
                        "code named as one-time",
                        "\\b(?:otp|one[ -]time (?:code|password|passcode)|verification code|2fa code|(?:two|2)[- ]factor code|authentication code|security pin|pin)(?: ?(?:number|code|is|was|=|:)){0,3} {1,2}(\\d{4,8})(?!\\d)"),
                Rule.of(
                                PiiType.PASSWORD,
                                "text named as a password",
                                "\\b(?:password|passwort|passwd|pwd|passcode|mot de passe|contraseña|senha|wachtwoord|pass)"
                                        + SAID + "([^\\s\"',]{4,64})")
                        .checked(SecretRules::isPassword)
                        .weighing(0.88),
                Rule.of(
                                PiiType.USERNAME,
                                "text named as a user name",
                                "\\b(?:user ?name|user ?id|login|log-in|nickname|benutzername|handle|user)" + SAID
                                        + "([\\w.@+-]{3,40})(?![\\w])")
                        .checked(SecretRules::isUserName)
                        .weighing(0.8),
                Rule.of(PiiType.USERNAME, "form of a handle", "(?<![\\w.@])@[a-z_][\\w.]{2,30}\\b")
                        .weighing(0.7));
    }

    private static Rule secret(String reason, String form) {
        return Rule.of(PiiType.SECRET, reason, form).weighing(0.98);
    }

    /** "My password is wrong" tells no password; "my password is hunter2" does. */
    private static boolean isPassword(String text) {
        return text.chars().anyMatch(character -> !Character.isLetter(character) && ".!?)(;".indexOf(character) < 0);
    }

    private static boolean isUserName(String text) {
        return text.chars().anyMatch(character -> Character.isDigit(character) || "_.@".indexOf(character) >= 0)
                && !text.matches("(?s).*[.@]|\\d{1,3}");
    }
}
