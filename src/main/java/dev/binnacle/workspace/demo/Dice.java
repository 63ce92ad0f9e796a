package dev.binnacle.workspace.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Chance that falls the same way every time: {@link Random} promises its numbers for a seed. Each
 * part of the demo has dice of its own, so that a change in one leaves the others as they are.
 */
final class Dice {
    /** The demo's today; nothing in it is later. */
    static final Instant TODAY = Instant.parse("2026-11-20T08:00:00Z");

    private final Random random;

    Dice(long seed) {
        random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    String of(String[] choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** One of the words of {@code "word weight, word weight"}, by weight. */
    String weighted(String words) {
        String[] choices = words.split(", ");
        int sum = 0;
        for (String choice : choices) {
            sum += weight(choice);
        }
        int at = random.nextInt(sum);
        for (String choice : choices) {
            at -= weight(choice);
            if (at < 0) {
                return choice.substring(0, choice.lastIndexOf(' '));
            }
        }
        throw new IllegalStateException(words);
    }

    private static int weight(String choice) {
        return Integer.parseInt(choice.substring(choice.lastIndexOf(' ') + 1));
    }

    /** A moment up to this many days before today; recent ones are likelier. */
    OffsetDateTime before(int days) {
        double skewed = Math.pow(random.nextDouble(), 1.6);
        Duration ago = Duration.ofSeconds((long) (skewed * days * 86_400));
        return at(TODAY.minus(ago).minusNanos(random.nextInt(1_000_000) * 1000L));
    }

    /** A moment after this one by up to so many hours; before today if that would be too late. */
    OffsetDateTime after(OffsetDateTime moment, int leastHours, int mostHours) {
        long most = Math.max(mostHours, leastHours) * 3600L;
        long left = Math.max(1, Duration.between(moment.toInstant(), TODAY).toSeconds());
        long least = Math.min(leastHours * 3600L, left - 1);
        long span = Math.min(most, left) - least;
        return at(moment.toInstant().plusSeconds(least + (long) (random.nextDouble() * span)));
    }

    static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    static OffsetDateTime today() {
        return at(TODAY);
    }

    UUID uuid() {
        return new UUID(
                (random.nextLong() & ~0xF000L) | 0x4000L,
                (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L);
    }

    byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /** The price times a factor between the percentages, to the cent. */
    BigDecimal scaled(BigDecimal price, int leastPercent, int mostPercent) {
        return price.multiply(BigDecimal.valueOf(between(leastPercent, mostPercent), 2))
                .setScale(2, RoundingMode.HALF_UP);
    }
}
