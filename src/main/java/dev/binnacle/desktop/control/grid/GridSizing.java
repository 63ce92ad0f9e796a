package dev.binnacle.desktop.control.grid;

import org.jspecify.annotations.Nullable;

/** How wide columns are to begin with: by the letters of their first rows, within bounds. */
final class GridSizing {
    private static final int SAMPLE = 100;
    private static final double ROOM = 20;
    private static final double MARK = 3;
    private static final double LABEL = 14;

    /** The letters of a type's name are smaller. */
    private static final double TYPE = 0.9;

    /** The beginning tells ids apart; the columns that people read have the room. */
    private static final int ID = 13;

    private GridSizing() {}

    static double[] initial(GridModel model, double letter) {
        int count = model.columns().size();
        double[] widths = new double[count];
        for (int column = 0; column < count; column++) {
            widths[column] = fit(model, column, letter, 320);
        }
        return widths;
    }

    static double fit(@Nullable GridModel model, int column, double letter, double widest) {
        if (model == null) {
            return GridColumns.NARROWEST;
        }
        GridColumn about = model.columns().get(column);
        double marks = (about.key() ? MARK : 0) + (about.reference() ? MARK : 0) + MARK;
        String type = TypeText.brief(about.type());
        double letters = Math.max(about.name().length() + marks, type.length() * TYPE);
        double label = about.reference() ? LABEL : 0;
        double most = type.equals("uuid") ? ID : Double.MAX_VALUE;
        int rows = Math.min(SAMPLE, model.rows());
        for (int row = 0; row < rows; row++) {
            String text = model.look(row, column).text();
            boolean labelled = about.reference() && text.indexOf("  ") > 0;
            double width = labelled ? width(text) : Math.min(most, width(text)) + label;
            letters = Math.max(letters, Math.min(width, most + label));
        }
        return Math.ceil(Math.clamp(letters * letter + ROOM, 56, widest));
    }

    /** Letters, wide ones of East Asian scripts as two. */
    private static int width(String text) {
        int width = 0;
        int end = Math.min(text.length(), 120);
        for (int at = 0; at < end; at++) {
            width += text.charAt(at) >= '\u1100' ? 2 : 1;
        }
        return width;
    }
}
