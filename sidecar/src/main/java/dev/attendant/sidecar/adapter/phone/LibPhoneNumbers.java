package dev.attendant.sidecar.adapter.phone;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import dev.attendant.sidecar.entities.contact.PhoneNumbers;
import java.util.List;
import java.util.stream.StreamSupport;

/** Reads telephone numbers by the numbering plans that libphonenumber brings; a plan is loaded when first needed. */
public final class LibPhoneNumbers implements PhoneNumbers {

    private static final int MOST_TRIES = 8;
    private static final String NO_COUNTRY = "ZZ";

    private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();

    @Override
    public List<Found> find(String run, String country) {
        String region = country.isEmpty() ? NO_COUNTRY : country;
        return StreamSupport.stream(
                        library.findNumbers(run, region, Leniency.VALID, MOST_TRIES)
                                .spliterator(),
                        false)
                .map(this::found)
                .toList();
    }

    private Found found(PhoneNumberMatch match) {
        return new Found(match.start(), match.end(), library.format(match.number(), PhoneNumberFormat.E164));
    }
}
