package dev.attendant.sidecar.safety;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cyrillic, Greek and small capital letters that pass for Latin ones. */
final class Lookalikes {

    private static final String FOREIGN =
            "аеорсухіјѕԁһкмтнвАЕОРСУХІЈЅКМТНВ" + "αοερνικτυΑΒΕΖΗΙΚΜΝΟΡΤΥΧ" + "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ";
    private static final String LATIN =
            "aeopcyxijsdhkmthbAEOPCYXIJSKMTHB" + "aoepviktuABEZHIKMNOPTYX" + "abcdefghijklmnoprstuvwyz";
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]++");
    private static final Pattern MIXED = Pattern.compile("[a-zA-Z\\u0250-\\u02AF\\u1D00-\\u1D7F]");

    private Lookalikes() {}

    /** Turns the look-alikes of words that hold Latin letters too into Latin ones; other words stay as they are. */
    static String latin(String text) {
        if (text.chars().noneMatch(each -> FOREIGN.indexOf(each) >= 0)) {
            return text;
        }
        return WORD.matcher(text).replaceAll(word -> Matcher.quoteReplacement(word(word.group())));
    }

    private static String word(String word) {
        if (!MIXED.matcher(word).find()) {
            return word;
        }
        StringBuilder latin = new StringBuilder(word);
        for (int i = 0; i < word.length(); i++) {
            int place = FOREIGN.indexOf(word.charAt(i));
            if (place >= 0) {
                latin.setCharAt(i, LATIN.charAt(place));
            }
        }
        return latin.toString();
    }
}
