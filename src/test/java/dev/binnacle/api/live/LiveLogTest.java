package dev.binnacle.api.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

class LiveLogTest {
    private final LiveLog log = new LiveLog(3, 10_000);

    private void add(String... texts) {
        for (String text : texts) {
            log.add(LiveEntry.note(Instant.EPOCH, text));
        }
    }

    private static List<String> texts(LiveLog.State state) {
        return state.fresh().stream().map(LiveEntry::text).toList();
    }

    @Test
    void theOldestGoWhenThereAreTooMany() {
        add("a", "b", "c", "d", "e");

        LiveLog.State all = log.since(0);
        assertThat(texts(all)).containsExactly("c", "d", "e");
        assertThat(all.dropped()).isEqualTo(2);
        assertThat(all.came()).isEqualTo(5);
    }

    @Test
    void theOldestGoWhenTheyAreTooLargeButTheLastStays() {
        add("a", "b", "x".repeat(4_750));
        assertThat(texts(log.since(0))).hasSize(2);

        add("y".repeat(20_000));
        assertThat(texts(log.since(0))).containsExactly("y".repeat(20_000));
    }

    @Test
    void onlyWhatIsNewIsGiven() {
        add("a", "b");
        long known = log.since(0).came();
        add("c", "d");

        assertThat(texts(log.since(known))).containsExactly("c", "d");
        assertThat(texts(log.since(known + 2))).isEmpty();
    }

    @Test
    void whatIsClearedDoesNotComeBackAndIsNotCountedAsDropped() {
        add("a", "b", "c", "d");
        log.clear();
        long known = log.since(0).came();
        add("e");

        assertThat(texts(log.since(known))).containsExactly("e");
        assertThat(texts(log.since(0))).containsExactly("e");
        assertThat(log.since(0).dropped()).isZero();
    }
}
