package dev.binnacle.cli;

import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.Rule;
import dev.binnacle.schema.lint.RuleGroup;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The rules of the linter as {@code --list} shows them. */
final class RuleList {
    private RuleList() {}

    static void write(List<Rule> rules, boolean json, PrintWriter out) {
        if (json) {
            json(rules, out);
        } else {
            text(rules, out);
        }
        out.flush();
    }

    private static void text(List<Rule> rules, PrintWriter out) {
        for (RuleGroup group : RuleGroup.values()) {
            List<About> abouts =
                    rules.stream()
                            .map(Rule::about)
                            .filter(rule -> rule.group() == group)
                            .sorted(Comparator.comparing(About::id))
                            .toList();
            if (!abouts.isEmpty()) {
                out.println(group.title());
                abouts.forEach(about -> out.println("  " + line(about)));
            }
        }
    }

    private static String line(About about) {
        String level = about.optIn() ? "off" : about.severity().word();
        String aliases =
                about.aliases().isEmpty() ? "" : " (" + String.join(", ", about.aliases()) + ")";
        return "%-44s %-8s %s%s".formatted(about.id(), level, about.meaning(), aliases);
    }

    private static void json(List<Rule> rules, PrintWriter out) {
        JsonMapper mapper = JsonMapper.builder().build();
        ArrayNode list = mapper.createArrayNode();
        for (Rule rule : rules) {
            About about = rule.about();
            ObjectNode node = list.addObject();
            node.put("id", about.id());
            about.aliases().forEach(node.putArray("aliases")::add);
            node.put("group", about.group().name().toLowerCase(Locale.ROOT));
            node.put("severity", about.severity().word());
            node.put("on", !about.optIn());
            node.put("meaning", about.meaning());
            node.put("help", about.help());
        }
        out.println(mapper.writerWithDefaultPrettyPrinter().writeValueAsString(list));
    }
}
