package dev.binnacle.data.clipboard;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Text from a clipboard as rows of cells. Tabs separate if there are any outside quotes, else
 * commas; a cell with nothing in it is null, two quotes are empty text. A quote inside an unquoted
 * cell is a plain character.
 */
public final class TextBlock {
    private final String text;
    private final char separator;
    private int at;

    private TextBlock(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /** Rows from top to bottom; they may differ in length. */
    public static List<List<@Nullable String>> parse(String text) {
        List<List<@Nullable String>> byTab = new TextBlock(text, '\t').rows();
        boolean tabs = byTab.stream().anyMatch(row -> row.size() > 1);
        return tabs ? byTab : commas(text, byTab);
    }

    /** Commas separate only where every row has as many of them: else they are just text. */
    private static List<List<@Nullable String>> commas(
            String text, List<List<@Nullable String>> oneColumn) {
        List<List<@Nullable String>> byComma = new TextBlock(text, ',').rows();
        int width = byComma.isEmpty() ? 0 : byComma.getFirst().size();
        boolean table =
                byComma.size() > 1
                        && width > 1
                        && byComma.stream().allMatch(row -> row.size() == width);
        return table ? byComma : oneColumn;
    }

    private List<List<@Nullable String>> rows() {
        var rows = new ArrayList<List<@Nullable String>>();
        while (at < text.length()) {
            rows.add(row());
        }
        return rows;
    }

    private List<@Nullable String> row() {
        var cells = new ArrayList<@Nullable String>();
        while (true) {
            cells.add(cell());
            if (at < text.length() && text.charAt(at) == separator) {
                at++;
                continue;
            }
            if (text.startsWith("\r\n", at)) {
                at++;
            }
            at++;
            return cells;
        }
    }

    private @Nullable String cell() {
        if (at < text.length() && text.charAt(at) == '"') {
            return quoted();
        }
        int start = at;
        while (at < text.length() && !ends(text.charAt(at))) {
            at++;
        }
        return at == start ? null : text.substring(start, at);
    }

    private boolean ends(char one) {
        return one == separator || one == '\n' || one == '\r';
    }

    private String quoted() {
        var cell = new StringBuilder();
        int open = at++;
        while (at < text.length()) {
            char one = text.charAt(at++);
            if (one != '"') {
                cell.append(one);
            } else if (at < text.length() && text.charAt(at) == '"') {
                cell.append('"');
                at++;
            } else if (at == text.length() || ends(text.charAt(at))) {
                return cell.toString();
            } else {
                throw refused("Text follows a closing quote");
            }
        }
        at = open;
        throw refused("A quote is not closed");
    }

    private RuntimeException refused(String why) {
        int line = 1 + (int) text.substring(0, at).lines().count();
        return Problem.of(ProblemCode.PASTE_INVALID, why + ", near line " + line + ".").exception();
    }
}
