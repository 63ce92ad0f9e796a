package dev.binnacle.desktop.data;

import dev.binnacle.data.console.SqlHistory;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Gathers the lines of the SQL area's sidebar. Reads files and history: in jobs. */
final class SqlLines {
    private static final int MOST = 200;
    private static final int MOST_DRAFTS = 30;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private SqlLines() {}

    static List<SqlLine> read(DataParts parts, String connection, String typed) throws IOException {
        String query = typed.toLowerCase(Locale.ROOT);
        var lines = new ArrayList<SqlLine>();
        group(lines, "Queries", saved(parts.drafts().list(), query));
        group(lines, "Drafts", drafts(parts.drafts().drafts(), query));
        group(lines, "History", ran(parts.history().find(connection, typed, MOST)));
        return lines;
    }

    private static void group(List<SqlLine> lines, String title, List<SqlLine> of) {
        if (!of.isEmpty()) {
            lines.add(new SqlLine.Head(title));
            lines.addAll(of);
        }
    }

    private static List<SqlLine> saved(List<Path> files, String query) {
        return files.stream()
                .filter(file ->
                        String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).contains(query))
                .<SqlLine>map(SqlLine.Saved::new)
                .toList();
    }

    private static List<SqlLine> drafts(List<Drafts.Draft> drafts, String query) {
        return drafts.stream()
                .filter(draft -> draft.start().toLowerCase(Locale.ROOT).contains(query))
                .limit(MOST_DRAFTS)
                .<SqlLine>map(draft -> new SqlLine.Kept(draft.id(), draft.start()))
                .toList();
    }

    private static List<SqlLine> ran(List<SqlHistory.Entry> entries) {
        return entries.stream().<SqlLine>map(SqlLines::ran).toList();
    }

    private static SqlLine.Ran ran(SqlHistory.Entry entry) {
        String how =
                TIME.format(entry.at().atZone(ZoneId.systemDefault()))
                        + ", "
                        + Words.time(entry.took())
                        + (entry.rows() < 0 ? "" : ", " + Words.count(entry.rows(), "row"))
                        + ", "
                        + entry.ending().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return new SqlLine.Ran(entry.sql(), how, entry.ending() == SqlHistory.Ending.FAILED);
    }
}
