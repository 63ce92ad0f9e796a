package dev.binnacle.schema.diagram;

/** A kind of writing in a diagram: which of the program's fonts, at which size. */
public enum Face {
    TITLE("Inter Semi Bold", "Inter", 600, 13, "Inter-SemiBold.otf"),
    COLUMN("Inter", "Inter", 400, 12, "Inter-Regular.otf"),
    KEY_COLUMN("Inter Semi Bold", "Inter", 600, 12, "Inter-SemiBold.otf"),
    TYPE("JetBrains Mono", "JetBrains Mono", 400, 11, "JetBrainsMono-Regular.ttf"),
    MARK("Inter Semi Bold", "Inter", 600, 9, "Inter-SemiBold.otf"),
    NOTE("Inter", "Inter", 400, 12, "Inter-Regular.otf");

    private final String screenFamily;
    private final String family;
    private final int weight;
    private final double size;
    private final String file;

    Face(String screenFamily, String family, int weight, double size, String file) {
        this.screenFamily = screenFamily;
        this.family = family;
        this.weight = weight;
        this.size = size;
        this.file = file;
    }

    /** The family as the screen knows it, where each weight is a family of its own. */
    public String screenFamily() {
        return screenFamily;
    }

    /** The family as CSS knows it. */
    public String family() {
        return family;
    }

    public int weight() {
        return weight;
    }

    /** In pixels at zoom 1. */
    public double size() {
        return size;
    }

    /** The name of its file among the program's fonts. */
    public String file() {
        return file;
    }
}
