package dev.attendant.sidecar.grounding.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "within fourteen days | within 14 days",
                "two weeks | 14 days",
                "24 hours | one day",
                "€1,000 | 1000 euros",
                "a limit of 5,000 photos | 5000 photos",
                "20p per day | £0.20 a day",
                "80 percent | 80%",
                "half of the price | 50% of the price",
                "an hour and a half | 90 minutes",
                "half an hour | 30 minutes",
                "at 3 pm | at 15:00",
                "by noon | by 12:00",
                "half past eight | 8.30 am",
                "eight in the evening | 8 pm",
                "quarter to nine o'clock | 8:45",
                "fortnight | 14 days",
                "one and a half hours | 90 minutes",
                "a decade | ten years",
                "two hundred and fifty guests | 250 guests",
                "three thousand euros | €3,000",
                "1.5 million | 1,500,000",
                "eleven at night | 11 pm",
                "twelve noon | midday",
                "the first of May | 1 May",
                "May the twenty-first | 21 May",
                "Feb. 15 | 15 February",
                "the 5th of each month | the fifth of every month",
                "Saturdays | weekends",
                "Monday to Friday | weekdays",
                "one business day later | the next business day",
                "every three months | each quarter",
                "both | two",
                "the fifth of each month | the 5th",
                "the price is halved | 50% of the price",
                "31 January | January 31",
                "120 cm | 1.2 metres",
                "call 0800 555-014 | call 0800 555 014",
                "see https://www.example.com/help. | see example.com/help"
            })
    void shouldFindTheSameValueWrittenOtherwise(String left, String right) {
        Value one = ValueReader.read(left).getFirst();
        Value other = ValueReader.read(right).getFirst();

        assertThat(one.agrees(other)).isTrue();
    }

    @Test
    void shouldReadABareRangeOfHoursAsTimes() {
        assertThat(ValueReader.read("You can call from nine to six on Saturdays."))
                .filteredOn(value -> value.kind() == Value.Kind.TIME)
                .extracting(Value::amount)
                .containsExactly(540.0, 360.0);
        assertThat(ValueReader.read("It costs from 9 to 12 euros."))
                .extracting(Value::kind)
                .containsOnly(Value.Kind.MONEY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "14 days | 15 days",
                "5 days | 5 business days",
                "€9 a week | €9 a day",
                "€10 | $10",
                "10 MB | 10 GB",
                "600 requests a minute | 600 requests an hour",
                "€21 | 21 to 24",
                "half past eight | 9.30 am",
                "25% | each quarter",
                "€189 at night | 9 pm",
                "two hundred | two thousand",
                "the first of May | 21 May",
                "Wednesdays | weekends",
                "3 pm | 3 am",
                "31 January | 31 March",
                "Tuesday | Thursday",
                "0800 555 014 | 0800 555 041",
                "help@example.com | support@example.com"
            })
    void shouldTellValuesApart(String left, String right) {
        Value one = ValueReader.read(left).getFirst();
        Value other = ValueReader.read(right).getFirst();

        assertThat(one.agrees(other)).isFalse();
    }

    @Test
    void shouldReadBothEndsOfARangeInItsUnit() {
        assertThat(ValueReader.read("5 to 7 business days"))
                .extracting(Value::kind, Value::amount)
                .containsExactly(tuple(Value.Kind.WORKDAYS, 5.0), tuple(Value.Kind.WORKDAYS, 7.0));
    }

    @Test
    void shouldReadNoAmountTwice() {
        assertThat(ValueReader.read("aged 18 to 68, at least 50 kg")).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"one of our stores", "half charged"})
    void shouldNotBeSureThatAWordIsANumber(String text) {
        assertThat(ValueReader.read(text)).allMatch(Value::vague);
    }

    @Test
    void shouldReadLongTextsOfDigitsAndPoints() {
        String digits = "1".repeat(20_000);
        String points = "1.".repeat(10_000);
        String letters = "a.".repeat(10_000) + "@";

        assertThat(ValueReader.read(digits)).isNotNull();
        assertThat(ValueReader.read(points)).isNotNull();
        assertThat(ValueReader.read(letters)).isNotNull();
    }
}
