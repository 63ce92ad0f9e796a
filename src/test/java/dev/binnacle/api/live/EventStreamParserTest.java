package dev.binnacle.api.live;

import static org.assertj.core.api.Assertions.assertThat;

import okio.ByteString;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

class EventStreamParserTest {
    private final List<ServerEvent> events = new ArrayList<>();
    private final EventStreamParser parser = new EventStreamParser(events::add, 16);

    private void take(String text) {
        parser.take(ByteString.encodeUtf8(text));
    }

    private List<String> data() {
        return events.stream().map(ServerEvent::data).toList();
    }

    @Test
    void severalLinesOfDataAreJoined() {
        take("data: YHOO\ndata: +2\ndata: 10\n\n");

        assertThat(events)
                .containsExactly(new ServerEvent("message", "", "YHOO\n+2\n10", 10, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n"})
    void everyLineEndIsOne(String end) {
        take("event: a" + end + "data: 1" + end + end + "data: 2" + end + end);

        assertThat(events)
                .containsExactly(
                        new ServerEvent("a", "", "1", 1, false),
                        new ServerEvent("message", "", "2", 1, false));
    }

    @Test
    void lineEndsMayBeMixed() {
        take("data: 1\r\ndata: 2\rdata: 3\n\r\ndata: 4\r\r");

        assertThat(data()).containsExactly("1\n2\n3", "4");
    }

    @Test
    void piecesMayBreakAnywhere() {
        String stream = "\uFEFF:hi\r\nid: 7\r\nevent: grüße\r\ndata: äöü €\r\n\r\ndata: x\r\n\r\n";
        ByteString bytes = ByteString.encodeUtf8(stream);
        for (int at = 0; at < bytes.size(); at++) {
            parser.take(bytes.substring(at, at + 1));
        }

        assertThat(events)
                .containsExactly(
                        new ServerEvent("grüße", "7", "äöü €", 10, false),
                        new ServerEvent("message", "7", "x", 1, false));
    }

    @Test
    void aByteOrderMarkIsPassedOverOnlyAtTheStart() {
        take("\uFEFFdata: 1\n\n\uFEFFdata: 2\n\ndata: 3\n\n");

        assertThat(data()).containsExactly("1", "3");
    }

    @Test
    void oneSpaceAfterTheColonIsNotPartOfTheValue() {
        take("data:test\n\ndata: test\n\ndata:  test\n\ndata:\ttest\n\n");

        assertThat(data()).containsExactly("test", "test", " test", "\ttest");
    }

    @Test
    void aFieldWithoutColonHasAnEmptyValue() {
        take("data\n\ndata\ndata\n\ndata:");

        assertThat(data()).containsExactly("", "\n");
    }

    @Test
    void commentsUnknownFieldsAndBlankBlocksSayNothing() {
        take(": comment\n:\n\nfoo: bar\n DATA: x\nData: y\n\nevent: only\n\n\n\ndata: z\n\n");

        assertThat(events).containsExactly(new ServerEvent("message", "", "z", 1, false));
    }

    @Test
    void whatTheEndCutsOffIsDropped() {
        take("data: whole\n\ndata: half\n");

        assertThat(data()).containsExactly("whole");
    }

    @Test
    void anIdStaysUntilItIsChangedAndAnEmptyOneTakesItAway() {
        take("id: 1\ndata: a\n\ndata: b\n\nid\ndata: c\n\nid: 2\n\n");

        assertThat(events.stream().map(ServerEvent::id)).containsExactly("1", "1", "");
        assertThat(parser.lastId()).isEqualTo("2");
    }

    @Test
    void anIdWithANullIsPassedOverAndOneOfAHalfEventIsNotKnownYet() {
        take("id: 1\ndata: a\n\nid: 2\0\ndata: b\n\nid: 3\ndata: c\n");

        assertThat(parser.lastId()).isEqualTo("1");
        assertThat(events.getLast().id()).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource({
        "3000,3000",
        "0,0",
        "1e3,-1",
        "-5,-1",
        "' 7',-1",
        "'',-1",
        "1234567890123456789012,-1"
    })
    void retryIsDigitsAndNothingElse(String written, long known) {
        take("retry: " + written + "\n\n");

        assertThat(parser.retry().orElse(-1)).isEqualTo(known);
    }

    @Test
    void theLastRetryCounts() {
        take("retry: 1\nretry: 2\nretry: x\n");

        assertThat(parser.retry()).isEqualTo(OptionalLong.of(2));
    }

    @Test
    void bytesThatAreNotUtf8AreReplaced() {
        parser.take(ByteString.decodeHex("646174613a20ff410a0a"));

        assertThat(data()).containsExactly("\uFFFDA");
    }

    @Test
    void aLineLongerThanTheBoundIsCutAndCounted() {
        take("data: " + "x".repeat(1_000) + "\n\ndata: y\n\n");

        assertThat(events.getFirst().cut()).isTrue();
        assertThat(events.getFirst().data()).isEqualTo("x".repeat(10));
        assertThat(events.getFirst().size()).isGreaterThanOrEqualTo(1_000);
        assertThat(events.getLast()).isEqualTo(new ServerEvent("message", "", "y", 1, false));
    }

    @Test
    void anEventOfEndlessLinesIsCutAndCounted() {
        for (int line = 0; line < 1_000; line++) {
            take("data: abcd\n");
        }
        take("\n");

        assertThat(events.getFirst().cut()).isTrue();
        assertThat(events.getFirst().data()).hasSizeLessThan(1_100);
        assertThat(events.getFirst().size()).isEqualTo(4_999);
    }
}
