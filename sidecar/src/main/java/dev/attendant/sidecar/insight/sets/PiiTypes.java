package dev.attendant.sidecar.insight.sets;

import static java.util.Map.entry;

import dev.attendant.sidecar.pii.PiiType;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Under which names sets mark data that we find under ours. */
public final class PiiTypes {

    private static final Set<PiiType> NUMBERS = EnumSet.of(
            PiiType.NATIONAL_ID, PiiType.TAX_ID, PiiType.US_SSN, PiiType.PASSPORT, PiiType.US_DRIVER_LICENSE);
    private static final Set<PiiType> PLACES = EnumSet.of(PiiType.GPE, PiiType.STREET_ADDRESS, PiiType.ZIP_CODE);
    private static final Set<PiiType> DATES = EnumSet.of(PiiType.DATE_TIME, PiiType.DATE_OF_BIRTH);
    private static final Set<PiiType> ACCOUNTS =
            EnumSet.of(PiiType.BANK_ACCOUNT, PiiType.BANK_ROUTING, PiiType.IBAN_CODE, PiiType.BIC_CODE);
    private static final Set<PiiType> SECRETS = EnumSet.of(PiiType.SECRET, PiiType.PASSWORD);

    /** The first word of this table that is part of a set's name for a type says which of ours it stands for. */
    private static final List<Map.Entry<String, Set<PiiType>>> ALIASES = List.of(
            entry("BIRTH", EnumSet.of(PiiType.DATE_OF_BIRTH)),
            entry("DOB", EnumSet.of(PiiType.DATE_OF_BIRTH)),
            entry("USER", EnumSet.of(PiiType.USERNAME)),
            entry("HANDLE", EnumSet.of(PiiType.USERNAME)),
            entry("LOGIN", EnumSet.of(PiiType.USERNAME)),
            entry("MAIL", EnumSet.of(PiiType.EMAIL_ADDRESS)),
            entry("PHONE", EnumSet.of(PiiType.PHONE_NUMBER)),
            entry("MOBILE", EnumSet.of(PiiType.PHONE_NUMBER)),
            entry("FAX", EnumSet.of(PiiType.PHONE_NUMBER)),
            entry("CVV", EnumSet.of(PiiType.CARD_SECURITY_CODE)),
            entry("CVC", EnumSet.of(PiiType.CARD_SECURITY_CODE)),
            entry("SECURITY_CODE", EnumSet.of(PiiType.CARD_SECURITY_CODE)),
            entry("EXP", EnumSet.of(PiiType.CARD_EXPIRY)),
            entry("IBAN", EnumSet.of(PiiType.IBAN_CODE)),
            entry("BIC", EnumSet.of(PiiType.BIC_CODE)),
            entry("SWIFT", EnumSet.of(PiiType.BIC_CODE)),
            entry("SORT_CODE", EnumSet.of(PiiType.BANK_ROUTING)),
            entry("ROUTING", EnumSet.of(PiiType.BANK_ROUTING)),
            entry("BANK", ACCOUNTS),
            entry("ACCOUNT", ACCOUNTS),
            entry("CRYPTO", EnumSet.of(PiiType.CRYPTO_WALLET)),
            entry("WALLET", EnumSet.of(PiiType.CRYPTO_WALLET)),
            entry("BITCOIN", EnumSet.of(PiiType.CRYPTO_WALLET)),
            entry("SSN", EnumSet.of(PiiType.US_SSN)),
            entry("SOCIAL_SECURITY", EnumSet.of(PiiType.US_SSN, PiiType.NATIONAL_ID)),
            entry("PASSPORT", EnumSet.of(PiiType.PASSPORT)),
            entry("PLATE", EnumSet.of(PiiType.LICENSE_PLATE)),
            entry("VEHICLE", EnumSet.of(PiiType.LICENSE_PLATE, PiiType.DEVICE_ID)),
            entry("LICEN", EnumSet.of(PiiType.US_DRIVER_LICENSE)),
            entry("DRIV", EnumSet.of(PiiType.US_DRIVER_LICENSE)),
            entry("MAC", EnumSet.of(PiiType.MAC_ADDRESS)),
            entry("IMEI", EnumSet.of(PiiType.DEVICE_ID)),
            entry("DEVICE", EnumSet.of(PiiType.DEVICE_ID)),
            entry("IP_", EnumSet.of(PiiType.IP_ADDRESS)),
            entry("IPV", EnumSet.of(PiiType.IP_ADDRESS)),
            entry("URL", EnumSet.of(PiiType.DOMAIN_NAME)),
            entry("DOMAIN", EnumSet.of(PiiType.DOMAIN_NAME)),
            entry("CARD_NUM", EnumSet.of(PiiType.CREDIT_CARD)),
            entry("CREDIT", EnumSet.of(PiiType.CREDIT_CARD)),
            entry("PAYMENT", EnumSet.of(PiiType.CREDIT_CARD)),
            entry("PASSW", SECRETS),
            entry("PIN", SECRETS),
            entry("KEY", SECRETS),
            entry("TOKEN", SECRETS),
            entry("SECRET", SECRETS),
            entry("CREDENTIAL", EnumSet.of(PiiType.SECRET, PiiType.PASSWORD, PiiType.USERNAME)),
            entry("ZIP", PLACES),
            entry("POST", PLACES),
            entry("ADDRESS", EnumSet.of(PiiType.STREET_ADDRESS, PiiType.ZIP_CODE)),
            entry("STREET", EnumSet.of(PiiType.STREET_ADDRESS, PiiType.ZIP_CODE)),
            entry("ORG", EnumSet.of(PiiType.ORGANIZATION)),
            entry("COMPAN", EnumSet.of(PiiType.ORGANIZATION)),
            entry("EMPLOYER", EnumSet.of(PiiType.ORGANIZATION)),
            entry("NRP", EnumSet.of(PiiType.NRP)),
            entry("NATIONALITY", EnumSet.of(PiiType.NRP)),
            entry("NATION", NUMBERS),
            entry("GOV", NUMBERS),
            entry("TAX", NUMBERS),
            entry("LOC", PLACES),
            entry("GPE", EnumSet.of(PiiType.GPE)),
            entry("CITY", PLACES),
            entry("COUNTRY", PLACES),
            entry("PLACE", PLACES),
            entry("AGE", EnumSet.of(PiiType.AGE)),
            entry("TITLE", EnumSet.of(PiiType.TITLE)),
            entry("JOB", EnumSet.of(PiiType.TITLE)),
            entry("DATE", DATES),
            entry("TIME", DATES),
            entry("PER", EnumSet.of(PiiType.PERSON)),
            entry("NAME", EnumSet.of(PiiType.PERSON)),
            entry("CARD", EnumSet.of(PiiType.CREDIT_CARD)),
            entry("IP", EnumSet.of(PiiType.IP_ADDRESS)),
            entry("ID", NUMBERS));

    private PiiTypes() {}

    /** Our types for a set's type; none where we look for nothing of the kind. */
    public static Set<PiiType> of(String name) {
        String upper = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
        return exact(upper)
                .or(() -> ALIASES.stream()
                        .filter(alias -> upper.contains(alias.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst())
                .orElse(Set.of());
    }

    private static java.util.Optional<Set<PiiType>> exact(String upper) {
        return EnumSet.allOf(PiiType.class).stream()
                .filter(type -> type.name().equals(upper))
                .findFirst()
                .map(EnumSet::of);
    }

    /** Our types for all types of a set. */
    public static Set<PiiType> ofAll(Set<String> names) {
        return names.stream().flatMap(name -> of(name).stream()).collect(Collectors.toSet());
    }
}
