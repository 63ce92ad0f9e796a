package dev.binnacle.desktop.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A style sheet, read as far as its tests need.
 *
 * @param rules in the order they stand
 */
record StyleSheet(List<Rule> rules) {
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");

    /**
     * @param selector as written, blanks folded
     * @param declarations property to value, as written
     */
    record Rule(String selector, Map<String, String> declarations) {}

    static StyleSheet parse(String text) {
        String bare = text.replaceAll("(?s)/\\*.*?\\*/", "");
        var rules = new ArrayList<Rule>();
        Matcher matcher = RULE.matcher(bare);
        while (matcher.find()) {
            var declarations = new LinkedHashMap<String, String>();
            for (String declaration : matcher.group(2).split(";")) {
                int colon = declaration.indexOf(':');
                if (colon > 0) {
                    declarations.put(
                            declaration.substring(0, colon).strip(),
                            declaration.substring(colon + 1).strip());
                }
            }
            rules.add(new Rule(matcher.group(1).strip().replaceAll("\\s+", " "), declarations));
        }
        return new StyleSheet(rules);
    }

    /** What the rules of exactly this selector declare together. */
    Map<String, String> declarations(String selector) {
        var all = new LinkedHashMap<String, String>();
        rules.stream()
                .filter(rule -> rule.selector().equals(selector))
                .forEach(rule -> all.putAll(rule.declarations()));
        return all;
    }
}
