package dev.binnacle.schema.diagram.export;

import dev.binnacle.schema.diagram.Ink;

/** The colours of an exported diagram; the screen has its own, in its styles. */
public enum Theme {
    LIGHT,
    DARK;

    /** The colour, as 0xRRGGBB. */
    public int rgb(Ink ink) {
        return this == LIGHT ? light(ink) : dark(ink);
    }

    private static int light(Ink ink) {
        return switch (ink) {
            case PAPER, BOX -> 0xffffff;
            case BAR -> 0xf3f5f7;
            case BORDER -> 0xafb8c1;
            case RULE -> 0xd8dee4;
            case TEXT -> 0x1f2328;
            case MUTED -> 0x656d76;
            case RELATION -> 0x818b98;
            case KEY -> 0x9a6700;
            case ACCENT -> 0x0969da;
            case NOTE -> 0xfff8c5;
            case NOTE_BORDER -> 0xd4a72c;
            case GREY_TINT -> 0xdfe3e8;
            case BLUE_TINT -> 0xddf4ff;
            case GREEN_TINT -> 0xdafbe1;
            case AMBER_TINT -> 0xfff1c2;
            case RED_TINT -> 0xffe2e0;
            case VIOLET_TINT -> 0xf3e8ff;
        };
    }

    private static int dark(Ink ink) {
        return switch (ink) {
            case PAPER -> 0x0d1117;
            case BOX -> 0x151b23;
            case BAR -> 0x212830;
            case BORDER -> 0x4a525c;
            case RULE -> 0x343b44;
            case TEXT -> 0xe6edf3;
            case MUTED -> 0x8d96a0;
            case RELATION -> 0x767f89;
            case KEY -> 0xd29922;
            case ACCENT -> 0x58a6ff;
            case NOTE -> 0x352a0d;
            case NOTE_BORDER -> 0x7d6212;
            case GREY_TINT -> 0x343b44;
            case BLUE_TINT -> 0x12304f;
            case GREEN_TINT -> 0x12361f;
            case AMBER_TINT -> 0x3d300e;
            case RED_TINT -> 0x4a1b1d;
            case VIOLET_TINT -> 0x352157;
        };
    }
}
