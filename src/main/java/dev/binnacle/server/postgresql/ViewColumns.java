package dev.binnacle.server.postgresql;

import java.util.ArrayList;
import java.util.List;

/**
 * Which table and column each column of a view comes from, read from the query tree that the server
 * keeps. A tree that is not understood names none.
 */
final class ViewColumns {
    /**
     * @param position of the view's column, from 1
     * @param table 0 = it comes from no table
     */
    record Origin(int position, long table, int column) {}

    private final String tree;
    private int place;

    private ViewColumns(String tree) {
        this.tree = tree;
    }

    static List<Origin> of(String tree) {
        return new ViewColumns(tree).read();
    }

    private List<Origin> read() {
        List<Origin> origins = new ArrayList<>();
        if (!skipTo(" :targetList (", 1)) {
            return origins;
        }
        place += " :targetList (".length();
        while (place < tree.length() && tree.charAt(place) != ')') {
            if (tree.charAt(place) == '{') {
                origins.add(entry());
            } else {
                place++;
            }
        }
        return origins;
    }

    /** One entry: its own fields stand at its first level of braces. */
    private Origin entry() {
        int depth = 0;
        int position = 0;
        long table = 0;
        int column = 0;
        do {
            char c = tree.charAt(place);
            if (c == '{') {
                depth++;
            } else if (c == '}') {
                depth--;
            } else if (c == '\\') {
                place++;
            } else if (c == ':' && depth == 1) {
                position = field(":resno ", position);
                table = field(":resorigtbl ", table);
                column = field(":resorigcol ", column);
            }
            place++;
        } while (depth > 0 && place < tree.length());
        return new Origin(position, table, column);
    }

    private int field(String name, int otherwise) {
        return (int) field(name, (long) otherwise);
    }

    private long field(String name, long otherwise) {
        if (!tree.startsWith(name, place)) {
            return otherwise;
        }
        long value = 0;
        for (int i = place + name.length(); i < tree.length(); i++) {
            int digit = Character.digit(tree.charAt(i), 10);
            if (digit < 0) {
                break;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    private boolean skipTo(String token, int atDepth) {
        int depth = 0;
        while (place < tree.length()) {
            char c = tree.charAt(place);
            if (c == '{') {
                depth++;
            } else if (c == '}') {
                depth--;
            } else if (c == '\\') {
                place++;
            } else if (depth == atDepth && tree.startsWith(token, place)) {
                return true;
            }
            place++;
        }
        return false;
    }
}
