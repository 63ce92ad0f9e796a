package dev.binnacle.desktop.schema.diagram;

import dev.binnacle.schema.diagram.Box;

import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/** All of the diagram in a corner, with a frame around what is seen. A click or drag goes there. */
final class Overview extends Region {
    static final double WIDTH = 200;
    static final double HEIGHT = 140;
    private static final double MARGIN = 6;
    private final Surface look;
    private final DiagramModel model;
    private final Canvas canvas = new Canvas(WIDTH, HEIGHT);
    private @Nullable Scenery drawn;
    private @Nullable WritableImage picture;
    private double scale = 1;
    private double left;
    private double top;

    /**
     * @param look whose colours it takes
     */
    Overview(Surface look, DiagramModel model) {
        this.look = look;
        this.model = model;
        getStyleClass().add("diagram-overview");
        getChildren().add(canvas);
        canvas.relocate(1, 1);
        setPrefSize(WIDTH + 2, HEIGHT + 2);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setAccessibleText("Overview of the diagram");
        setOnMousePressed(this::go);
        setOnMouseDragged(this::go);
        look.whenLooksChange(() -> {
            drawn = null;
            requestLayout();
        });
    }

    private void go(MouseEvent event) {
        model.viewport().centre(event.getX() / scale + left, event.getY() / scale + top);
        event.consume();
    }

    /** Whether it tells anything: not all is seen. */
    boolean useful() {
        Box all = model.scenery().bounds();
        Box seen = model.viewport().seen().grown(1);
        return !model.scenery().isEmpty()
                && (all.x() < seen.x()
                        || all.y() < seen.y()
                        || all.right() > seen.right()
                        || all.bottom() > seen.bottom());
    }

    @Override
    protected void layoutChildren() {
        GraphicsContext to = canvas.getGraphicsContext2D();
        if (drawn != model.scenery()) {
            draw(to);
        }
        to.clearRect(0, 0, WIDTH, HEIGHT);
        if (picture != null) {
            to.drawImage(picture, 0, 0);
        }
        Box seen = model.viewport().seen();
        double x = Math.clamp((seen.x() - left) * scale, 0, WIDTH - 4);
        double y = Math.clamp((seen.y() - top) * scale, 0, HEIGHT - 4);
        double right = Math.clamp((seen.right() - left) * scale, x + 3, WIDTH - 1);
        double bottom = Math.clamp((seen.bottom() - top) * scale, y + 3, HEIGHT - 1);
        to.setFill(look.paint(ScreenInk.LIT_GROUND));
        to.setGlobalAlpha(0.4);
        to.fillRect(x, y, right - x, bottom - y);
        to.setGlobalAlpha(1);
        to.setStroke(look.paint(ScreenInk.LIT));
        to.setLineWidth(1);
        to.strokeRect(
                Math.floor(x) + 0.5,
                Math.floor(y) + 0.5,
                Math.floor(right - x),
                Math.floor(bottom - y));
    }

    private void draw(GraphicsContext to) {
        drawn = model.scenery();
        Box all = drawn.bounds();
        scale =
                Math.min(
                        (WIDTH - 2 * MARGIN) / Math.max(1, all.width()),
                        (HEIGHT - 2 * MARGIN) / Math.max(1, all.height()));
        left = all.centerX() - WIDTH / scale / 2;
        top = all.centerY() - HEIGHT / scale / 2;
        to.setFill(look.paint(ScreenInk.GROUND));
        to.fillRect(0, 0, WIDTH, HEIGHT);
        for (Plate plate : drawn.plates()) {
            var tint = plate.tint();
            to.setFill(look.paint(tint == null ? ScreenInk.BORDER : ScreenInk.of(tint)));
            to.fillRect(
                    Math.round((plate.box().x() - left) * scale),
                    Math.round((plate.box().y() - top) * scale),
                    Math.max(1, Math.round(plate.box().width() * scale)),
                    Math.max(1, Math.round(plate.box().height() * scale)));
        }
        picture = canvas.snapshot(new SnapshotParameters(), null);
    }
}
