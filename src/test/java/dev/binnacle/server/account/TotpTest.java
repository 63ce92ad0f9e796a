package dev.binnacle.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.server.account.secret.Totp;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;

/** Codes by time are those of RFC 6238. */
class TotpTest {
    /** The RFC's secret, 12345678901234567890, in base 32. */
    private static final Totp RFC = new Totp("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void theCodesOfTheStandardCome(long second, String code) {
        assertThat(RFC.code(Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @Test
    void aCodeFitsHalfAMinuteEarlyOrLateAndOnce() {
        Instant at = Instant.ofEpochSecond(1_000_000_010);
        String code = RFC.code(at);
        long step = 1_000_000_010 / 30;
        assertThat(RFC.step(code, at, Totp.NONE)).isEqualTo(step);
        assertThat(RFC.step(code, at.plusSeconds(30), Totp.NONE)).isEqualTo(step);
        assertThat(RFC.step(code, at.minusSeconds(30), Totp.NONE)).isEqualTo(step);
        assertThat(RFC.step(code, at.plusSeconds(60), Totp.NONE)).isEqualTo(Totp.NONE);
        assertThat(RFC.step(code, at, step)).isEqualTo(Totp.NONE);
        assertThat(RFC.step("", at, Totp.NONE)).isEqualTo(Totp.NONE);
    }

    @Test
    void secretsAreLongAndNeverTheSame() {
        assertThat(Totp.create().secret())
                .matches("[A-Z2-7]{32}")
                .isNotEqualTo(Totp.create().secret());
    }
}
