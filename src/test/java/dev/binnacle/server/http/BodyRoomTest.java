package dev.binnacle.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

class BodyRoomTest {
    private static final int MEGA = 1024 * 1024;
    private final BodyRoom room = new BodyRoom(4 * MEGA, Duration.ofMillis(50));

    private static InputStream body(int length) {
        return new ByteArrayInputStream(new byte[length]);
    }

    @Test
    void largeBodiesShareTheirRoomAndSmallOnesNeedNone() throws Exception {
        try (BodyRoom.Place first = room.place();
                BodyRoom.Place second = room.place();
                BodyRoom.Place small = room.place()) {
            assertThat(first.read(body(3 * MEGA), 3 * MEGA)).hasSize(3 * MEGA);
            assertThatThrownBy(() -> second.read(body(2 * MEGA), 2 * MEGA))
                    .isInstanceOf(BodyRoom.FullException.class);
            assertThat(small.read(body(1000), -1)).hasSize(1000);
            first.close();
            assertThat(second.read(body(2 * MEGA), 2 * MEGA)).hasSize(2 * MEGA);
        }
    }

    @Test
    void oneOfUnknownLengthIsReckonedWithAsTheLargest() throws Exception {
        try (BodyRoom.Place unknown = room.place();
                BodyRoom.Place other = room.place()) {
            assertThat(unknown.read(body(2 * MEGA), -1)).hasSize(2 * MEGA);
            assertThatThrownBy(() -> other.read(body(2 * MEGA), 2 * MEGA))
                    .isInstanceOf(BodyRoom.FullException.class);
        }
    }

    @Test
    void whoWaitsIsServedWhenRoomIsMade() throws Exception {
        var patient = new BodyRoom(4 * MEGA, Duration.ofSeconds(20));
        BodyRoom.Place first = patient.place();
        first.read(body(3 * MEGA), 3 * MEGA);
        CompletableFuture<Integer> waiting =
                CompletableFuture.supplyAsync(() -> {
                    try (BodyRoom.Place second = patient.place()) {
                        return second.read(body(3 * MEGA), 3 * MEGA).length;
                    } catch (Exception failure) {
                        throw new IllegalStateException(failure);
                    }
                });
        first.close();
        assertThat(waiting.get()).isEqualTo(3 * MEGA);
    }
}
