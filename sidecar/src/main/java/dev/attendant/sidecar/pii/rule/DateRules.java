package dev.attendant.sidecar.pii.rule;

import dev.attendant.sidecar.pii.PiiType;
import java.util.List;

/** Dates, dates of birth and ages. */
final class DateRules {

    private static final String MONTH =
            "(?:jan(?:uary|uar|vier)?|feb(?:ruary|ruar)?|mar(?:ch)?|märz|apr(?:il)?|may|mai|june?|juni|july?|juli|aug(?:ust)?|sept?(?:ember)?"
                    + "|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?|février|fevrier|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero"
                    + "|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre)";
    private static final String YEAR = "(?:19|20)\\d{2}";
    private static final String CLOCK = "(?:[ T,]{1,2}(?:at )?\\d{1,2}:\\d{2}(?::\\d{2})?(?: ?[ap]\\.?m\\.?)?)?";
    /** Stands in a group of its own, so that its separators are groups 2 and 3. */
    private static final String NUMERIC = "(?:(?:[0-2]?\\d|3[01])([./-])(?:[0-2]?\\d|3[01])\\2(?:" + YEAR + "|\\d{2})|"
            + YEAR + "([./-])(?:[0-2]?\\d|3[01])\\3(?:[0-2]?\\d|3[01]))";

    private static final String WRITTEN = "(?:\\d{1,2}(?:st|nd|rd|th|\\.)?(?: of| de)? " + MONTH + "\\.?(?:,? (?:de )?"
            + YEAR + ")?|" + MONTH + "\\.? \\d{1,2}(?:st|nd|rd|th)?(?:,? " + YEAR + ")?|" + MONTH + ",? " + YEAR + ")";
    private static final String BORN =
            "\\b(born|dob|d\\.o\\.b|birth|birthday|birthdate|b-day|bday|geboren|geburtsdatum|geb|née?|naissance|nacimiento"
                    + "|nacid[oa]|nascita|nat[oa]|nascimento|geboortedatum|urodz\\w*|född|fødselsdato)\\b[^!?]{0,28}$";

    private static final String NUMBERED =
            "\\b(order|invoice|ticket|case|ref|reference|model|no|number|code|room|version|windows|points|euros?|dollars?|pounds?)[.:]? ?$";

    private DateRules() {}

    static List<Rule> rules() {
        return List.of(
                Rule.of(
                                PiiType.DATE_TIME,
                                "form of a year",
                                "(?<![\\w#$€£.,/:-])(?:19[3-9]\\d|20[0-4]\\d)(?![\\w%]|[.,:/-]\\d)")
                        .notNear(NUMBERED)
                        .weighing(0.5),
                Rule.of(PiiType.DATE_TIME, "name of a weekday", "\\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b")
                        .weighing(0.5),
                Rule.of(
                                PiiType.DATE_OF_BIRTH,
                                "date named as that of a birth",
                                "(?<![\\w./-])((?:" + NUMERIC + "))(?![\\w/]|[.-]\\d)")
                        .near(BORN)
                        .weighing(0.96),
                Rule.of(
                                PiiType.DATE_OF_BIRTH,
                                "date named as that of a birth",
                                "(?<![\\w./-])((?:" + WRITTEN + "))(?!\\w)")
                        .near(BORN)
                        .weighing(0.96),
                Rule.of(
                                PiiType.DATE_OF_BIRTH,
                                "digits named as a date of birth",
                                "(?<!\\d)(?:[0-3]\\d[01]\\d(?:19|20)\\d{2}|[0-3]\\d[01]\\d\\d{2}|(?:19|20)\\d{2}[01]\\d[0-3]\\d)(?!\\d)")
                        .near("\\b(dob|d\\.o\\.b|date of birth|birthdate|geburtsdatum)\\b[^!?]{0,12}$")
                        .weighing(0.93),
                Rule.of(
                                PiiType.DATE_TIME,
                                "form of a date",
                                "(?<![\\w./-])((?:" + NUMERIC + ")" + CLOCK + ")(?![\\w/]|[.-]\\d)")
                        .weighing(0.94),
                Rule.of(PiiType.DATE_TIME, "form of a date", "(?<![\\w./-])((?:" + WRITTEN + ")" + CLOCK + ")(?!\\w)")
                        .weighing(0.9),
                Rule.of(
                                PiiType.AGE,
                                "number named as an age",
                                "(?<![\\d.,])(\\d{1,3})(?:[ -]?(?:years?|yrs?)[ -]olds?\\b| ?y/o\\b| ?yo\\b)")
                        .weighing(0.9),
                Rule.of(
                                PiiType.AGE,
                                "number named as an age",
                                "\\b(?:aged?|turned|turning|turns)(?::| of)? (\\d{1,3})(?![\\d.,:%$€£]|\\s*(?:%|days?|weeks?|months?|minutes?|hours?|times?))")
                        .weighing(0.85));
    }
}
