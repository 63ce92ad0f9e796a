package dev.binnacle.schema.diagram;

/** The colour of a group, as a meaning; a theme says which colour that is. */
public enum Tint {
    GREY(Ink.GREY_TINT),
    BLUE(Ink.BLUE_TINT),
    GREEN(Ink.GREEN_TINT),
    AMBER(Ink.AMBER_TINT),
    RED(Ink.RED_TINT),
    VIOLET(Ink.VIOLET_TINT);

    private final Ink ink;

    Tint(Ink ink) {
        this.ink = ink;
    }

    public Ink ink() {
        return ink;
    }
}
