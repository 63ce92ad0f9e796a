package dev.binnacle.schema.diagram;

/** What a colour in a drawing means; a theme says which colour that is. */
public enum Ink {
    PAPER,
    BOX,
    BAR,
    BORDER,
    RULE,
    TEXT,
    MUTED,
    RELATION,
    KEY,
    ACCENT,
    NOTE,
    NOTE_BORDER,
    GREY_TINT,
    BLUE_TINT,
    GREEN_TINT,
    AMBER_TINT,
    RED_TINT,
    VIOLET_TINT
}
