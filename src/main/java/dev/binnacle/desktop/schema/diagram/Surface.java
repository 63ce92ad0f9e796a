package dev.binnacle.desktop.schema.diagram;

import javafx.beans.Observable;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import javafx.scene.paint.Paint;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a diagram is drawn on: one canvas as large as its place, with its paints and fonts from the
 * style sheets. Draws at most once a pulse.
 */
final class Surface extends Region {
    private static final StyleablePropertyFactory<Surface> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());

    private final Canvas canvas = new Canvas();
    private final Map<ScreenInk, StyleableProperty<Paint>> paints = new EnumMap<>(ScreenInk.class);
    private final List<CssMetaData<? extends Styleable, ?>> looks =
            new ArrayList<>(Region.getClassCssMetaData());
    private final List<Runnable> looksChanged = new ArrayList<>();
    private @Nullable Runnable painter;
    private @Nullable Runnable resized;

    Surface() {
        getStyleClass().add("diagram-surface");
        for (ScreenInk ink : ScreenInk.values()) {
            StyleableProperty<Paint> paint =
                    FACTORY.createStyleablePaintProperty(
                            this, ink.css(), ink.css(), surface -> surface.paints.get(ink));
            paints.put(ink, paint);
            looks.add(paint.getCssMetaData());
            observe(paint);
        }
        getChildren().add(canvas);
        setFocusTraversable(true);
    }

    private void observe(StyleableProperty<?> look) {
        ((Observable) look)
                .addListener(change -> {
                    draw();
                    looksChanged.forEach(Runnable::run);
                });
    }

    /** Called when a colour is another, as with another theme. */
    void whenLooksChange(Runnable listener) {
        looksChanged.add(listener);
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return List.copyOf(looks);
    }

    Paint paint(ScreenInk ink) {
        return Objects.requireNonNull(paints.get(ink)).getValue();
    }

    Canvas canvas() {
        return canvas;
    }

    /**
     * @param paint draws everything, on the screen's thread
     * @param sized told when there is more or less room
     */
    void paintWith(Runnable paint, Runnable sized) {
        painter = paint;
        resized = sized;
        draw();
    }

    /** Draws anew with the next pulse. */
    void draw() {
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth());
        double height = Math.floor(getHeight());
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas.setWidth(width);
            canvas.setHeight(height);
            if (resized != null) {
                resized.run();
            }
        }
        if (painter != null && width > 0 && height > 0) {
            painter.run();
        }
    }
}
