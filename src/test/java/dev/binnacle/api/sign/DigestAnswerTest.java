package dev.binnacle.api.sign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.api.Header;
import dev.binnacle.api.Login;
import dev.binnacle.api.Payload;
import dev.binnacle.api.Request;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** The example of RFC 7616, and what servers write. */
class DigestAnswerTest {
    private static final Login.Digest MUFASA = new Login.Digest("Mufasa", "Circle of Life");

    @ParameterizedTest
    @CsvSource({
        "MD5, 8ca523f5e9506fed4657c9700eebdbec",
        "SHA-256, 753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1"
    })
    void theExampleOfTheStandardIsAnswered(String algorithm, String response) {
        var challenge =
                DigestChallenge.of(
                        List.of(
                                new Header(
                                        "WWW-Authenticate",
                                        "Digest realm=\"http-auth@example.org\", qop=\"auth,"
                                                + " auth-int\", algorithm="
                                                + algorithm
                                                + ", nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\","
                                                + " opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"")));
        var answer =
                new DigestAnswer(
                        challenge.orElseThrow(), "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ");

        assertThat(answer.header(get(), MUFASA, 1))
                .contains("username=\"Mufasa\"", "uri=\"/dir/index.html\"", "nc=00000001")
                .contains("response=\"" + response + "\"")
                .contains("opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"");
    }

    @Test
    void theStrongestAlgorithmThatIsKnownIsTaken() {
        var headers =
                List.of(
                        new Header("WWW-Authenticate", "Basic realm=\"a\", Digest nonce=\"1\""),
                        new Header("WWW-Authenticate", "Digest nonce=\"2\", algorithm=SHA-256"),
                        new Header("WWW-Authenticate", "Digest nonce=\"3\", algorithm=TOKEN"));

        assertThat(DigestChallenge.of(headers).orElseThrow().nonce()).isEqualTo("2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Basic realm=\"a\"",
                "Digest realm=\"a\"",
                "Digest nonce=\"a\", qop=\"auth-int\"",
                "Digest nonce=\"a\", algorithm=nothing",
                "Digest \"\"\" ,,, ="
            })
    void whatCannotBeAnsweredIsLeft(String value) {
        assertThat(DigestChallenge.of(List.of(new Header("WWW-Authenticate", value)))).isEmpty();
    }

    private static Request get() {
        return new Request(
                "GET",
                "http://www.example.org/dir/index.html",
                List.of(),
                Payload.none(),
                Request.Rules.defaults());
    }
}
