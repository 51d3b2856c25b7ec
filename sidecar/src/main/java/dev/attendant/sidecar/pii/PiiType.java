package dev.attendant.sidecar.pii;

/** A kind of personal or secret data. */
public enum PiiType {
    PERSON(Family.NAMED),
    TITLE(Family.NAMED),
    AGE(Family.NAMED),
    NRP(Family.NAMED),
    GPE(Family.NAMED),
    ORGANIZATION(Family.NAMED),
    STREET_ADDRESS(Family.CONTACT),
    ZIP_CODE(Family.CONTACT),
    EMAIL_ADDRESS(Family.CONTACT),
    PHONE_NUMBER(Family.CONTACT),
    DOMAIN_NAME(Family.CONTACT),
    IP_ADDRESS(Family.DEVICE),
    MAC_ADDRESS(Family.DEVICE),
    DEVICE_ID(Family.DEVICE),
    DATE_TIME(Family.TIME),
    DATE_OF_BIRTH(Family.TIME),
    CREDIT_CARD(Family.MONEY),
    CARD_SECURITY_CODE(Family.MONEY),
    CARD_EXPIRY(Family.MONEY),
    IBAN_CODE(Family.MONEY),
    BIC_CODE(Family.MONEY),
    BANK_ACCOUNT(Family.MONEY),
    BANK_ROUTING(Family.MONEY),
    CRYPTO_WALLET(Family.MONEY),
    US_SSN(Family.OFFICIAL),
    NATIONAL_ID(Family.OFFICIAL),
    TAX_ID(Family.OFFICIAL),
    PASSPORT(Family.OFFICIAL),
    US_DRIVER_LICENSE(Family.OFFICIAL),
    LICENSE_PLATE(Family.OFFICIAL),
    USERNAME(Family.SECRET),
    PASSWORD(Family.SECRET),
    SECRET(Family.SECRET);

    private final Family family;

    PiiType(Family family) {
        this.family = family;
    }

    /** What the kind belongs to. */
    public Family family() {
        return family;
    }

    /** Kinds that are treated alike. NRP is nationality, religion or political group; GPE a city, region or country. */
    public enum Family {
        NAMED,
        CONTACT,
        DEVICE,
        TIME,
        MONEY,
        OFFICIAL,
        SECRET
    }
}
