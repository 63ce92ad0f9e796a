package dev.binnacle.desktop.schema.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.binnacle.schema.diagram.Box;

import org.junit.jupiter.api.Test;

class ViewportTest {
    private int changes;
    private final Viewport viewport = new Viewport(() -> changes++);

    ViewportTest() {
        viewport.resize(800, 600);
    }

    @Test
    void whatIsUnderTheMouseStaysThereWhileZooming() {
        viewport.fit(new Box(100, 100, 400, 300));
        double x = viewport.worldX(250);
        double y = viewport.worldY(111);
        for (double factor : new double[] {1.3, 0.2, 7, 0.9}) {
            viewport.zoom(factor, 250, 111);
            assertThat(viewport.worldX(250)).isCloseTo(x, within(1e-6));
            assertThat(viewport.worldY(111)).isCloseTo(y, within(1e-6));
        }
    }

    @Test
    void fitShowsEverythingButNothingLargerThanLife() {
        Box large = new Box(-5_000, 20, 30_000, 9_000);
        viewport.fit(large);
        assertThat(viewport.shows(large)).isTrue();
        assertThat(viewport.scale()).isLessThan(0.1);
        viewport.fit(new Box(0, 0, 10, 10));
        assertThat(viewport.scale()).isEqualTo(1);
    }

    @Test
    void scaleHasItsEnds() {
        viewport.zoomAtCentre(1e9);
        assertThat(viewport.scale()).isEqualTo(Viewport.LARGEST);
        viewport.zoomAtCentre(1e-9);
        assertThat(viewport.scale()).isEqualTo(Viewport.SMALLEST);
    }

    @Test
    void revealMovesNothingThatIsSeenAndNoFurtherThanNeeded() {
        viewport.fit(new Box(0, 0, 700, 500));
        int before = changes;
        viewport.reveal(new Box(10, 10, 50, 50));
        assertThat(changes).isEqualTo(before);
        Box seen = viewport.seen();
        Box right = new Box(seen.right() + 100, 100, 50, 50);
        viewport.reveal(right);
        assertThat(viewport.shows(right)).isTrue();
        assertThat(viewport.seen().y()).isEqualTo(seen.y());
    }
}
