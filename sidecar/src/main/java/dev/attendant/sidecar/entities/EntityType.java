package dev.attendant.sidecar.entities;

/** What an entity is. Where two of equal length and certainty overlap, the one that stands first here is kept. */
public enum EntityType {
    /** An address, the domain in lower case. */
    EMAIL,
    /** A full web address with its scheme. */
    URL,
    /** In E.164, such as {@code +4930123456}. */
    PHONE,
    /** In capitals, without a leading {@code #}. */
    ORDER_NUMBER,
    /** In capitals, without a leading {@code #}. */
    CASE_NUMBER,
    /** A carrier's number of a parcel, in capitals. */
    TRACKING_NUMBER,
    /**
     * Minor units and ISO 4217 currency, such as {@code 4999 EUR} for 49.99 euros; two sums of a range are parted by a
     * slash: {@code 5000/6000 USD}.
     */
    MONEY,
    /** The number before the per cent sign, such as {@code 12.5}. */
    PERCENT,
    /** Number and unit symbol, such as {@code 2.5 kg}. */
    QUANTITY,
    /** An ISO 8601 date; {@code 2026-03} or {@code 2026} where the day is not said. */
    DATE,
    /** An ISO 8601 date and time with offset. */
    DATE_TIME,
    /** An ISO 8601 interval with a slash; {@code ..} stands for an open end. Its last day belongs to it. */
    INTERVAL,
    /** An ISO 8601 period or duration, such as {@code P3W} or {@code PT2H}. */
    DURATION,
    /** A period that counts working days alone, such as {@code P2D}. */
    BUSINESS_DAYS,
    /** The id of a product in the tenant's catalogue. */
    PRODUCT,
    PERSON,
    ORGANISATION,
    PLACE
}
