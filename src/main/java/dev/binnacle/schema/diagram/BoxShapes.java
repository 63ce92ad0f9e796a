package dev.binnacle.schema.diagram;

import java.util.List;

/** How the box of a table is cut: a bar with the name, then a row per column that it lists. */
public final class BoxShapes {
    public static final double BAR = 28;
    public static final double ROW = 20;

    /** Below the last row. */
    public static final double FOOT = 4;

    /** Between the border and the writing. */
    public static final double SIDE = 10;

    /** For the mark of a key, left of the column's name. */
    public static final double MARK = 26;

    /** For the mark of a column that may be null, right of the type. */
    public static final double MAYBE = 8;

    /** Between a column's name and its type. */
    public static final double GAP = 16;

    private static final double LEAST = 120;
    private static final double MOST_NAME = 240;
    static final double MOST_TYPE = 150;
    private static final double MOST_TITLE = 320;
    private static final double GRID = 4;

    private final TextMetrics metrics;

    public BoxShapes(TextMetrics metrics) {
        this.metrics = metrics;
    }

    /** The table's box, its corner at 0, 0. */
    public Box box(GraphNode node, Detail detail) {
        List<GraphRow> rows = node.rows(detail);
        double width = Math.max(LEAST, Math.min(MOST_TITLE, titleWidth(node)) + 2 * SIDE);
        for (GraphRow row : rows) {
            double name = Math.min(MOST_NAME, metrics.width(Visible.of(row.column()), face(row)));
            double type = Math.min(MOST_TYPE, metrics.width(type(node, row), Face.TYPE));
            width = Math.max(width, SIDE + MARK + name + GAP + type + MAYBE + SIDE);
        }
        double height = rows.isEmpty() ? BAR : BAR + rows.size() * ROW + FOOT;
        return new Box(0, 0, Math.ceil(width / GRID) * GRID, height);
    }

    private double titleWidth(GraphNode node) {
        String kind = kindMark(node);
        double mark = kind.isEmpty() ? 0 : GAP + metrics.width(kind, Face.TYPE);
        return metrics.width(Visible.of(node.title()), Face.TITLE) + mark;
    }

    /** What the bar says at its right: what kind of table it is, where it is not a plain one. */
    public static String kindMark(GraphNode node) {
        return switch (node.kind()) {
            case VIEW -> "view";
            case MATERIALIZED_VIEW -> "materialized";
            case FOREIGN_TABLE -> "foreign";
            case PARTITIONED_TABLE -> node.partitions().size() + " parts";
            case TABLE, PARTITION -> "";
        };
    }

    /** The type as the box writes it. */
    public static String type(GraphNode node, GraphRow row) {
        return Visible.of(TypeWords.shortened(row.type(), node.name().schema()));
    }

    static Face face(GraphRow row) {
        return row.primary() ? Face.KEY_COLUMN : Face.COLUMN;
    }

    /**
     * How far below the top of its box a column's relations end: the middle of its row, or of the
     * bar where the column is not listed.
     */
    public double rowMiddle(GraphNode node, Detail detail, String column) {
        List<GraphRow> rows = node.rows(detail);
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).column().equals(column)) {
                return BAR + i * ROW + ROW / 2;
            }
        }
        return BAR / 2;
    }

    /** The text, or as much of it as fits, with an ellipsis. */
    String fitted(String text, Face face, double width) {
        if (metrics.width(text, face) <= width) {
            return text;
        }
        int from = 0;
        int to = text.length();
        while (from + 1 < to) {
            int half = (from + to) / 2;
            if (metrics.width(text.substring(0, half) + "…", face) <= width) {
                from = half;
            } else {
                to = half;
            }
        }
        boolean split = from > 0 && Character.isHighSurrogate(text.charAt(from - 1));
        return text.substring(0, split ? from - 1 : from) + "…";
    }
}
