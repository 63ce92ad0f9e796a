package dev.binnacle.api.transfer.script;

import java.util.ArrayList;
import java.util.List;

/** Parts a line of a script at its semicolons, those within texts apart. */
public final class Statements {
    private Statements() {}

    public static List<String> of(String line) {
        List<String> found = new ArrayList<>();
        var now = new StringBuilder();
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote != 0) {
                quote = c == quote && line.charAt(i - 1) != '\\' ? 0 : quote;
            } else if (c == '"' || c == '\'' || c == '`') {
                quote = c;
            } else if (c == '/' && line.startsWith("//", i)) {
                break;
            } else if (c == ';') {
                found.add(now.toString());
                now.setLength(0);
                continue;
            }
            now.append(c);
        }
        found.add(now.toString());
        return found;
    }
}
