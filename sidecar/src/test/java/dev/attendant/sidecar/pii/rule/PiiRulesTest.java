package dev.attendant.sidecar.pii.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.pii.PiiSpan;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PiiRulesTest {

    private final PiiRules rules = new PiiRules();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CREDIT_CARD | 4111111111111111 | please block <4111 1111 1111 1111> now
            CREDIT_CARD | 378282246310005 | amex <3782-822463-10005>
            CREDIT_CARD | 503867297114 | my card <503867297114> is gone
            CREDIT_CARD | 4242 | the one ending in <4242>
            CARD_SECURITY_CODE | 331 | cvv is <331>
            CARD_EXPIRY | 1127 | exp. <11/27>
            IBAN_CODE | GB82WEST12345698765432 | IBAN <GB82 WEST 1234 5698 7654 32> please
            IBAN_CODE | DE89370400440532013000 | <de89370400440532013000>
            BIC_CODE | COBADEFFXXX | BIC: <COBADEFFXXX>
            BANK_ROUTING | 204577 | sort code <20-45-77>
            BANK_ROUTING | 021000021 | routing number <021000021>
            BANK_ACCOUNT | 73920184 | account number <73920184>
            CRYPTO_WALLET | 0X52908400098527886E0F7030069857D2E4169EE7 | to <0x52908400098527886E0F7030069857D2E4169EE7>
            EMAIL_ADDRESS | ann.o'hara+x@mail.example.co.uk | it's <ann.o'hara+x@mail.example.co.uk>.
            EMAIL_ADDRESS | joe (at) example (dot) com | write <joe (at) example (dot) com>
            DOMAIN_NAME | https://shop.example/cart?x=1 | see <https://shop.example/cart?x=1> there
            DOMAIN_NAME | shop-example.com | on <shop-example.com> it says
            IP_ADDRESS | 203.0.113.42 | from <203.0.113.42>.
            IP_ADDRESS | 2001:db8::ff00:42:8329 | from <2001:db8::ff00:42:8329> too
            MAC_ADDRESS | 00:1b:44:11:3a:b7 | router <00:1B:44:11:3A:B7>
            PHONE_NUMBER | +447911123456 | call <+44 7911 123456>
            PHONE_NUMBER | 3125550188 | <(312) 555-0188> works
            PHONE_NUMBER | 60568591 | reach me at <60-56-85-91>
            PHONE_NUMBER | 3585570x0135 | my phone is <358 5570 x0135>
            US_SSN | 536904399 | <536-90-4399>
            US_SSN | 536904399 | social security number <536904399>
            NATIONAL_ID | AB123456C | NI number <AB123456C>
            NATIONAL_ID | 12345678Z | DNI <12345678Z>
            NATIONAL_ID | X1234567L | NIE <X1234567L>
            NATIONAL_ID | RSSMRA85T10A562S | cf <RSSMRA85T10A562S>
            NATIONAL_ID | 255081416802538 | nir <2 55 08 14 168 025 38>
            NATIONAL_ID | 52998224725 | <529.982.247-25>
            NATIONAL_ID | 8112189876 | född <811218-9876>
            NATIONAL_ID | 44051401359 | PESEL <44051401359>
            NATIONAL_ID | 111222333 | BSN <111222333>
            NATIONAL_ID | 046454286 | SIN <046 454 286>
            TAX_ID | 86095742719 | Steuer-ID <86 095 742 719>
            TAX_ID | 876543210 | TFN <876 543 210>
            PASSPORT | 533401372 | Passport number <533401372>
            US_DRIVER_LICENSE | D40078360001 | driver's license is <D400-7836-0001>
            LICENSE_PLATE | KX19FZP | licence plate <KX19 FZP>
            DEVICE_ID | 490154203237518 | IMEI <490154203237518>
            ZIP_CODE | 94107 | my zip code is <94107>
            DATE_OF_BIRTH | 14/02/1979 | DOB <14/02/1979>
            DATE_OF_BIRTH | 7 june 1988 | I was born on <7 June 1988>
            DATE_TIME | 2018-01-14 03:07:43 | on <2018-01-14 03:07:43>
            AGE | 42 | a <42> year old
            USERNAME | kayak_queen77 | username is <kayak_queen77>
            PASSWORD | Hunter!2009 | Password: <Hunter!2009>
            SECRET | 482913 | verification code is <482913>
            SECRET | AKIAIOSFODNN7EXAMPLE | key <AKIAIOSFODNN7EXAMPLE>
            """)
    void shouldFind(String type, String value, String marked) {
        String text = marked.replaceAll("[<>]", "");

        List<PiiSpan> found = rules.detect(text);

        assertThat(found).anySatisfy(span -> {
            assertThat(span.type()).hasToString(type);
            assertThat(span.value()).isEqualTo(value);
            assertThat(text.substring(span.start(), span.end()))
                    .isEqualTo(marked.substring(marked.indexOf('<') + 1, marked.indexOf('>')));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "😀",
                "my order 4417-0092 is late",
                "Order #10023456 and invoice 20240117",
                "tracking number 1Z999AA10123456784",
                "the total is $1,299.00",
                "version 12.4.1.2 of the app",
                "I paid 10 000 000",
                "2010-2014",
                "it opens at 9:00 and closes at 17:30",
                "my password is wrong",
                "I forgot my password and my login",
                "who are you @ support?",
                "please look at it. com on!",
                "GB29 is the size I want"
            })
    void shouldFindNothingPersonal(String text) {
        assertThat(rules.detect(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"4111 1111 1111 1112", "1234 5678 9012 3456"})
    void shouldNotTakeDigitsWithAWrongCheckDigitForACardUnlessTheyAreNamedOne(String digits) {
        assertThat(rules.detect("see " + digits))
                .noneMatch(span -> span.type().name().equals("CREDIT_CARD"));
        assertThat(rules.detect("my card " + digits))
                .anyMatch(span -> span.type().name().equals("CREDIT_CARD"));
    }

    @Test
    void shouldNotShowDataInItsDescription() {
        assertThat(rules.detect("ann@example.org").toString()).doesNotContain("ann");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "1",
                "1 ",
                "1-",
                "a.",
                "a@",
                "A1",
                " ",
                "1.",
                ":",
                "::a",
                "passport ",
                "card 4",
                "at dot ",
                "+1(1)",
                "x@x.",
                "mar ",
                "\u200d",
                "\u202e",
                "password is ",
                "-----BEGIN PRIVATE KEY-----",
                "eyJ",
                "0x",
                "http://"
            })
    void shouldBeDoneSoonWithLongText(String repeated) {
        String text = repeated.repeat(20_000 / repeated.length());

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> rules.detect(text));
    }
}
