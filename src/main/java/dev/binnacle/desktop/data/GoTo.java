package dev.binnacle.desktop.data;

import dev.binnacle.base.Problem;
import dev.binnacle.data.browse.RowIdentity;
import dev.binnacle.data.cell.CellInput;
import dev.binnacle.database.Column;
import dev.binnacle.database.Value;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Understands what was typed into "go to": {@code #5000000} is a row number, else a key. */
final class GoTo {
    private static final Pattern ROW = Pattern.compile("[#~]\\s*([0-9][0-9 _,\u202f]*)");

    private final TableParts parts;

    GoTo(TableParts parts) {
        this.parts = parts;
    }

    void go(String typed) {
        if (typed.isEmpty()) {
            return;
        }
        Matcher row = ROW.matcher(typed);
        if (row.matches()) {
            String digits = row.group(1).replaceAll("[^0-9]", "");
            parts.loader()
                    .atRow(Long.parseLong(digits.substring(0, Math.min(18, digits.length()))));
            return;
        }
        List<Column> key = RowIdentity.of(parts.model().table()).key();
        if (key.isEmpty()) {
            parts.workbench().announce("There is no key to go to. #1000 goes to a row by number.");
            return;
        }
        List<Value> values = values(key, typed);
        if (values != null) {
            parts.loader().at(values);
        }
    }

    /** The key's values, one per column, separated by commas; null = they do not fit. */
    private @Nullable List<Value> values(List<Column> key, String typed) {
        String[] texts = key.size() == 1 ? new String[] {typed} : typed.split(",", -1);
        if (texts.length != key.size()) {
            String names = String.join(", ", key.stream().map(Column::name).toList());
            parts.workbench().announce("The key has " + key.size() + " parts: " + names + ".");
            return null;
        }
        var values = new ArrayList<Value>();
        for (int at = 0; at < texts.length; at++) {
            CellInput.Entry entry = CellInput.parse(key.get(at), texts[at].strip());
            Problem problem = entry.problem();
            if (problem != null) {
                parts.workbench().announce(problem.sentence() + " " + problem.detail());
                return null;
            }
            values.add(entry.value());
        }
        return values;
    }
}
