package dev.binnacle.api.transfer.http;

import dev.binnacle.api.transfer.draft.Inlined;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@code .http} file: its variables, and its blocks in order.
 *
 * @param variables as written; one may hold another
 */
record HttpText(Map<String, String> variables, List<HttpBlock> blocks) {
    private static final Pattern VARIABLE = Pattern.compile("\\s*@([^\\s=]+)\\s*=\\s*(.*)");

    static HttpText of(String text) {
        Map<String, String> variables = new LinkedHashMap<>();
        List<HttpBlock> blocks = new ArrayList<>();
        List<String> now = new ArrayList<>();
        String title = "";
        int first = 1;
        List<String> lines = text.lines().toList();
        boolean inBody = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("###")) {
                blocks.add(new HttpBlock(title, now, first));
                now = new ArrayList<>();
                title = line.replaceFirst("^#+", "").strip();
                first = i + 1;
                inBody = false;
                continue;
            }
            Matcher variable = VARIABLE.matcher(line);
            if (!inBody && variable.matches()) {
                variables.put(variable.group(1), variable.group(2).strip());
            } else {
                boolean plain = line.isBlank() || line.startsWith("#") || line.startsWith("//");
                inBody |= !plain;
                now.add(line);
            }
        }
        blocks.add(new HttpBlock(title, now, first));
        return new HttpText(variables, blocks);
    }

    /** The text with the file's own variables put in, as far as they are known. */
    String expanded(String text) {
        return Inlined.put(text, variables::get);
    }
}
