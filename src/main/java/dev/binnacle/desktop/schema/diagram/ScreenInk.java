package dev.binnacle.desktop.schema.diagram;

import dev.binnacle.schema.diagram.Tint;

import java.util.Locale;

/** What is painted with its own meaning; the style sheet says the colour. */
enum ScreenInk {
    GROUND,
    DOT,
    BOX,
    BORDER,
    BAR,
    TEXT,
    DIM,
    KEY,
    LINK,
    WIRE,
    LIT,
    LIT_GROUND,
    ON_LIT,
    FOUND,
    NOTE,
    NOTE_BORDER,
    PROBLEM,
    GREY,
    BLUE,
    GREEN,
    AMBER,
    RED,
    VIOLET;

    static ScreenInk of(Tint tint) {
        return valueOf(tint.name());
    }

    /** The property of the style sheet. */
    String css() {
        return "-bin-ink-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
