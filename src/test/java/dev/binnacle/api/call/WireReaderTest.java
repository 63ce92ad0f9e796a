package dev.binnacle.api.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

class WireReaderTest {
    private static final long MOST = 1_000;

    /** Gives a few bytes at a time, so that every place is one where more has to be read. */
    private static WireReader reader(String text, int step) {
        var in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return new WireReader((into, from, most) -> in.read(into, from, Math.min(step, most)));
    }

    private static String lines(String text) {
        return text.replace("|", "\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "HTTP/1.1 200 OK|Content-Length: 5||hello; 200; hello; true",
                "HTTP/1.1 200|content-length:5||hello; 200; hello; true",
                "HTTP/1.1 200 OK|Content-Length: 5|Content-Length: 5||hello; 200; hello; true",
                "'HTTP/1.1 200 OK|Transfer-Encoding: chunked||2|he|3 ;x=1|llo|0||'; 200; hello;"
                        + " true",
                "HTTP/1.1 200 OK|Transfer-Encoding: Chunked||5|hello|0|X: 1||; 200; hello; true",
                "HTTP/1.1 200 OK|Transfer-Encoding: chunked|Content-Length: 9||5|hello|0||; 200;"
                        + " hello; false",
                "HTTP/1.1 100 Continue||HTTP/1.1 201 Created|Content-Length: 0||; 201; ''; true",
                "HTTP/1.1 204 No Content||; 204; ''; true",
                "HTTP/1.1 304 Not Modified|Content-Length: 5||; 304; ''; true",
                "HTTP/1.1 200 OK||hello; 200; hello; false",
                "HTTP/1.1 200 OK|Connection: close|Content-Length: 5||hello; 200; hello; false",
                "HTTP/1.0 200 OK|Content-Length: 5||hello; 200; hello; false",
                "HTTP/1.0 200 OK|Connection: keep-alive|Content-Length: 5||hello; 200; hello; true",
                "HTTP/1.1 200 OK|Content-Length: 5||hello and more; 200; hello; false"
            })
    void answersAreReadHoweverTheirBytesCome(String text, int status, String body, boolean again)
            throws IOException {
        for (int step : new int[] {1, 3, 7, 4096}) {
            WireAnswer answer = reader(lines(text), step).read(false, MOST);

            assertThat(answer.head().status()).isEqualTo(status);
            assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo(body);
            assertThat(answer.bytes()).isEqualTo(body.length());
            if (step == 4096 || again) {
                assertThat(answer.head().again()).isEqualTo(again);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "SSH-2.0-OpenSSH_9|",
                "HTTP/2 200 OK||",
                "HTTP/1.1 20 OK||",
                "HTTP/1.1 200 OK|Content-Length: 5||hell",
                "HTTP/1.1 200 OK|Content-Length: -5||hello",
                "HTTP/1.1 200 OK|Content-Length: 5|Content-Length: 6||hello!",
                "HTTP/1.1 200 OK|Content-Length: 5, 5||hello",
                "HTTP/1.1 200 OK|Content-Length: 99999999999999999999||hello",
                "HTTP/1.1 200 OK|Transfer-Encoding: gzip, chunked||5|hello|0||",
                "HTTP/1.1 200 OK|Transfer-Encoding: chunked||hello",
                "HTTP/1.1 200 OK|Transfer-Encoding: chunked||-5|hello|0||",
                "HTTP/1.1 200 OK|Transfer-Encoding: chunked||fffffffff|hello|0||",
                "HTTP/1.1 200 OK|Transfer-Encoding: chunked||4|hello|0||",
                "HTTP/1.1 200 OK|Transfer-Encoding: chunked||5|hello",
                "HTTP/1.1 200 OK| Content-Length: 5||hello",
                "HTTP/1.1 200 OK|Content-Length : 5||hello",
                "HTTP/1.1 200 OK|no colon||hello",
                "HTTP/1.1 101 Switching Protocols||",
                "HTTP/1.1 200 OK"
            })
    void whatIsInDoubtIsRefused(String text) {
        assertThatThrownBy(() -> reader(lines(text), 5).read(false, MOST))
                .isInstanceOf(IOException.class);
    }

    @Test
    void aHeadWithoutEndAndABodyPastTheBoundAreRefused() {
        String endless = "HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(100_000);
        String line = "HTTP/1.1 200 OK\r\nX: " + "y".repeat(600_000);
        String large = "HTTP/1.1 200 OK\r\nContent-Length: 1001\r\n\r\n" + "z".repeat(1001);
        String waits = "HTTP/1.1 103 Early Hints\r\n\r\n".repeat(50);

        for (String each : new String[] {endless, line, large, waits}) {
            assertThatThrownBy(() -> reader(each, 4096).read(false, MOST))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void aBodyThatIsNotWantedIsCountedWhateverItsLength() throws IOException {
        String large = "HTTP/1.1 200 OK\r\nContent-Length: 50000\r\n\r\n" + "z".repeat(50_000);

        assertThat(reader(large, 4096).read(false, -1).bytes()).isEqualTo(50_000);
    }

    @Test
    void theAnswerToHeadHasNoBodyWhateverItSays() throws IOException {
        WireReader reader = reader("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n", 9);

        assertThat(reader.read(true, MOST).head().again()).isTrue();
    }
}
