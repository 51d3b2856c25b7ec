package dev.attendant.sidecar.grounding.value;

import java.util.regex.Pattern;

/** How values are written. All repetitions are bounded or possessive, so that no text takes long. */
final class ValuePatterns {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final String START = "(?<![\\p{L}\\d.,:/_£€$-])";
    private static final String END = "(?![\\p{L}\\d])";
    private static final String NUMBER = "(" + Numbers.PATTERN + ")";
    private static final String RANGE = NUMBER + "(?:\\s?(?:-|–|—|to|or|and)\\s?" + NUMBER + ")?";
    private static final String PRICES =
            NUMBER + "(?:\\s?(?:-|–|—|to|or|and)\\s?" + NUMBER + "(?![\\d.,]*+[\\s-]?(?:" + Units.PATTERN + ")))?";
    private static final String PER =
            "(?:,?\\s(?:(?:a|an|per|each|every|for each|for every)\\s(?:started\\s|calendar\\s)?|/\\s?)"
                    + "(second|minute|hour|day|night|evening|week|month|quarter|year|item|person|guest|visit|ride|rental|stay|trip|flight|order"
                    + "|booking|use|unit|box|bag|floor|kilomet(?:re|er)|mile|ticket|parcel|delivery|page|session|lesson|km|kg)"
                    + END + "(?! of an? ))?";
    private static final String OFTEN =
            "\\s(?:an?|per|each|every)\\s(second|minute|hour|day|night|week|month|quarter|year)" + END;
    private static final String MONTHS = "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
            + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

    private static final String HOUR = "1[0-2]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve";

    static final Pattern MAIL =
            Pattern.compile("[\\p{L}\\d._%+-]{1,64}@[\\p{L}\\d-]{1,63}(?:\\.[\\p{L}\\d-]{1,63}){1,5}");
    static final Pattern LINK = Pattern.compile("(?:https?://|www\\.)[^\\s<>\"'”’)]{1,500}+"
            + "|(?<![\\p{L}\\d@.-])[a-z\\d][a-z\\d-]{1,62}(?:\\.[a-z\\d-]{2,63}){0,4}\\.[a-z]{2,24}(?![\\p{L}\\d])"
            + "(?:/[^\\s<>\"'”’)]{0,300}+)?+");
    static final Pattern PHONE = Pattern.compile("(?<![\\w.,])\\+?(?:\\(?\\d{1,5}\\)?[ /-]){1,6}\\d{2,10}(?![\\w%])"
            + "|(?<![\\w.,])\\+?\\d{7,15}(?![\\w%])");
    static final Pattern ISO_DATE = Pattern.compile("(?<!\\d)(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)");
    static final Pattern DAY_MONTH =
            Pattern.compile("(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?(?: of)? " + MONTHS + "\\b", Pattern.CASE_INSENSITIVE);
    static final Pattern MONTH_DAY = Pattern.compile(
            "(?<!\\p{L})" + MONTHS + "\\.? (?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)", Pattern.CASE_INSENSITIVE);
    static final Pattern MONTH = Pattern.compile("(?<!\\p{L})(January|February|March|April|May|June|July|August"
            + "|September|October|November|December)(?!\\p{L})");
    static final Pattern WEEKDAY =
            Pattern.compile("(?<!\\p{L})(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?(?!\\p{L})", FLAGS);
    static final Pattern ORDINAL = Pattern.compile("\\bthe (\\d{1,2})(?:st|nd|rd|th)\\b");
    static final Pattern YEAR = Pattern.compile("(?<=\\bin |\\d, |\\p{L} )((?:19|20)\\d{2})(?![\\d%€])");
    static final Pattern TIME = Pattern.compile(
            "(?<![\\d:.])(\\d{1,2})(?:[:.](\\d{2}))?\\s?(am|pm|a\\.m\\.|p\\.m\\.)(?!\\p{L})"
                    + "|(?<![\\d:.])([01]?\\d|2[0-3]):([0-5]\\d)(?![\\d:])|(?:(?:12|twelve) )?\\b(noon|midday|midnight)\\b",
            FLAGS);
    static final Pattern PRICE = Pattern.compile(START + "([£€$])\\s?" + PRICES + PER, FLAGS);
    static final Pattern HALF_HOUR = Pattern.compile("\\b(an?|one) (hour|day|week|month|year) and a half\\b", FLAGS);
    static final Pattern AND_A_HALF =
            Pattern.compile(START + NUMBER + " and a half (" + Units.PATTERN + ")" + END, FLAGS);
    static final Pattern PART = Pattern.compile(
            "\\b(half|(?:a |three )?quarters?)(?: of)? (?:an?|the|its|your|their|it) ?(\\p{L}{0,12})"
                    + "|\\bthree[ -]quarters\\b()",
            FLAGS);
    static final Pattern QUANTITY = Pattern.compile(
            START + RANGE + "(?:[\\s-]|&nbsp;)?(?:more |full |calendar )?(" + Units.PATTERN + ")" + END + PER, FLAGS);
    static final Pattern ONE_UNIT = Pattern.compile(
            "(?<!per |twice |once |times |each )\\b(an?|one|single) (?:full |whole |calendar |single )?"
                    + "(minute|hour|day|week|month|year|decade)" + END,
            FLAGS);
    static final Pattern RATE =
            Pattern.compile(START + RANGE + END + "(?:(?: \\p{L}{2,15}){0,2}?" + OFTEN + ")", FLAGS);
    static final Pattern COUNT = Pattern.compile(START + RANGE + END, FLAGS);
    static final Pattern CLOCK = Pattern.compile(
            "(?<![\\p{L}\\d.,:€$£])(?:(half|quarter) (past|to) )?(" + HOUR
                    + ")(?: (o['’]clock))?+(?: (?:in the|at) (morning|afternoon|evening|night))?+" + END,
            FLAGS);
    static final Pattern CLOCK_RANGE = Pattern.compile(
            "\\b(?:from|between) (" + HOUR + ") (?:to|till|until|and) (" + HOUR
                    + ")(?=\\s*+(?:[.,;!?]|$|on |every |each |at |in the ))",
            FLAGS);
    static final Pattern ORDINAL_DAY = Pattern.compile(
            "\\b(?:the )?(?:(\\d{1,2})(?:st|nd|rd|th)|(" + Ordinals.PATTERN
                    + ")) of (?:each|every|the|a) (?:calendar )?month\\b",
            FLAGS);
    static final Pattern ORDINAL_DATE = Pattern.compile("\\b(" + Ordinals.PATTERN + ") of " + MONTHS + "\\b", FLAGS);
    static final Pattern DATE_ORDINAL = Pattern.compile("\\b" + MONTHS + " the (" + Ordinals.PATTERN + ")\\b", FLAGS);
    static final Pattern WEEKENDS = Pattern.compile("\\bweekends?\\b", FLAGS);
    static final Pattern WEEKDAYS = Pattern.compile("\\bweekdays\\b", FLAGS);
    static final Pattern NEXT_WORKDAY = Pattern.compile("\\b(?:next|following) (?:working|business) ?day\\b", FLAGS);
    static final Pattern BOTH = Pattern.compile("\\b(?:both|a couple of)\\b", FLAGS);
    static final Pattern ORDINAL_WORD = Pattern.compile("(?<!\\p{L})(" + Ordinals.PATTERN + ")(?!\\p{L})", FLAGS);
    static final Pattern FORTNIGHT = Pattern.compile("(?<!\\p{L})fortnight(?!\\p{L})", FLAGS);

    private ValuePatterns() {}
}
