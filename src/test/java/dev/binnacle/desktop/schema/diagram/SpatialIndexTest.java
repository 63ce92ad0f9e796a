package dev.binnacle.desktop.schema.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.schema.diagram.Box;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class SpatialIndexTest {
    @Test
    void findsWhatALookAtEverythingFinds() {
        var random = new Random(3);
        List<Box> boxes = new ArrayList<>();
        for (int at = 0; at < 400; at++) {
            boxes.add(box(random, at % 5 == 0 ? 0 : 900));
        }
        var index = new SpatialIndex<>(boxes, box -> box);
        for (int round = 0; round < 300; round++) {
            Box area = box(random, 3_000);
            List<Box> expected = boxes.stream().filter(box -> meet(box, area)).toList();
            assertThat(index.in(area)).isEqualTo(expected);
        }
    }

    private static Box box(Random random, double most) {
        return new Box(
                random.nextDouble() * 8_000 - 4_000,
                random.nextDouble() * 8_000 - 4_000,
                random.nextDouble() * most,
                random.nextDouble() * most);
    }

    private static boolean meet(Box one, Box other) {
        return Math.max(one.x(), other.x()) <= Math.min(one.right(), other.right())
                && Math.max(one.y(), other.y()) <= Math.min(one.bottom(), other.bottom());
    }
}
