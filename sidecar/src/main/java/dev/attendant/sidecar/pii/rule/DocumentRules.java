package dev.attendant.sidecar.pii.rule;

import dev.attendant.sidecar.pii.PiiType;
import java.util.List;

/** Numbers of documents, vehicles and devices, which only the words before them tell. */
final class DocumentRules {

    private static final String LINK =
            "(?:[ '’]{0,2}(?:s|number|numbers|no\\.?|nr\\.?|num|id|card|code|plate|is|was|it's|its|#|:|=|-|\\(|my|the|of|for|reads|says|ends|ending|in|with)\\b|[ :#=(-]){0,8}?";
    private static final String CODE =
            "((?=[a-z -]{0,8}\\d)[a-z0-9](?:[ -]?[a-z0-9]){4,19}?)(?![a-z0-9]|-[a-z0-9]| \\d)";

    private DocumentRules() {}

    static List<Rule> rules() {
        return List.of(
                named(
                        PiiType.PASSPORT,
                        "passport",
                        "\\b(?:passport|reisepass|passnummer|passeport|pasaporte|passaporto|paspoort)",
                        "((?:[a-z]{1,3} ?)?\\d{6,9}[a-z]?|[a-z]{1,2}\\d[a-z0-9]{5,8})(?![a-z0-9])"),
                named(
                        PiiType.US_DRIVER_LICENSE,
                        "driving licence",
                        "\\b(?:driver'?s?|driving|dl|führerschein)(?: ?(?:license|licence|lic\\.?|permit))?",
                        CODE),
                named(
                        PiiType.US_DRIVER_LICENSE,
                        "driving licence",
                        "\\b(?:license|licence) (?:number|no\\.?|#|num)",
                        CODE),
                named(
                        PiiType.NATIONAL_ID,
                        "identity number",
                        "\\b(?:national id|identity card|identity number|id card|personal id|identity no|personalausweis|ausweisnummer|nino|ni number|national insurance|personnummer|cpr|rodn[eé] č[ií]slo|curp|rut|dni|nie|nif|cnp|bsn|pesel|cpf|aadhaar|insee|nir)",
                        CODE),
                named(
                        PiiType.TAX_ID,
                        "tax number",
                        "\\b(?:tax (?:id|number|no\\.?|identification)|tin|itin|ein|steuernummer|steuer-?id|vat (?:id|number|no\\.?)|ust-?id(?:nr)?\\.?|partita iva|utr|tfn|abn|gstin)",
                        CODE),
                named(
                        PiiType.LICENSE_PLATE,
                        "number plate",
                        "\\b(?:licen[cs]e plate|number ?plate|plate|plates|registration plate|vehicle registration|car registration|car reg|reg|kennzeichen|matrícula|targa|kenteken)",
                        "((?=[a-z -]{0,6}\\d|\\d)[a-z0-9]{1,4}(?:[ -]?[a-z0-9]{1,5}){1,3})(?![a-z0-9])"),
                named(
                        PiiType.DEVICE_ID,
                        "device number",
                        "\\b(?:imei|meid|imsi|iccid|vin|udid|device id|vehicle identification)",
                        "([a-z0-9](?:[ -]?[a-z0-9]){9,24})(?![a-z0-9])"));
    }

    private static Rule named(PiiType type, String what, String words, String code) {
        return Rule.of(type, "code named as a " + what, words + LINK + code)
                .checked(text -> Digits.count(text) >= 2)
                .weighing(0.92);
    }
}
