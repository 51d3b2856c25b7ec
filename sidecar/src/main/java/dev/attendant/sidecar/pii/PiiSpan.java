package dev.attendant.sidecar.pii;

/**
 * Personal data found in a text.
 *
 * @param start the first UTF-16 code unit
 * @param end one past the last UTF-16 code unit
 * @param value the data in the form in which equal data is equal: a card without blanks, an e-mail in lower case
 * @param confidence between 0 and 1; an order among findings, not a calibrated probability
 * @param reason what gave it away, such as {@code card number with a right check digit}
 */
public record PiiSpan(PiiType type, int start, int end, String value, double confidence, String reason) {

    public PiiSpan {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("no span from " + start + " to " + end);
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("a confidence lies between 0 and 1, but is " + confidence);
        }
    }

    public int length() {
        return end - start;
    }

    public boolean overlaps(PiiSpan other) {
        return start < other.end && other.start < end;
    }

    /** The value is personal, so it stays out of logs. */
    @Override
    public String toString() {
        return "PiiSpan[" + type + " " + start + "-" + end + ", " + reason + "]";
    }
}
