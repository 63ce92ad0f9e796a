package dev.binnacle.server.request;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads {@code select}. */
final class SelectParser {
    private final Scanner scanner;

    private SelectParser(Scanner scanner) {
        this.scanner = scanner;
    }

    static List<SelectItem> parse(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        var scanner = new Scanner("select parameter (" + text + ")", text);
        List<SelectItem> items = new SelectParser(scanner).items();
        if (!scanner.sees(")") && !scanner.sees("'")) {
            scanner.end();
        }
        return items;
    }

    private List<SelectItem> items() {
        scanner.enter();
        List<SelectItem> items = new ArrayList<>();
        do {
            scanner.blanks();
            if (!scanner.sees(")")) {
                items.add(item());
            }
            scanner.blanks();
        } while (scanner.take(","));
        scanner.leave();
        return items;
    }

    private SelectItem item() {
        boolean spread = scanner.take("...");
        if (scanner.take("*")) {
            return column(null, Field.of("*"));
        }
        int start = scanner.place();
        String alias = alias();
        if (scanner.take("count()")) {
            return new SelectItem.Column(
                    Field.of("*"), alias, null, SelectItem.Aggregate.COUNT, cast());
        }
        int named = scanner.place();
        String name = scanner.name();
        if (scanner.sees("(") || scanner.sees("!")) {
            return embed(name, alias, spread);
        }
        if (spread) {
            throw scanner.refused("\"(\"");
        }
        scanner.back(named > start ? named : start);
        return column(alias, scanner.field());
    }

    private @Nullable String alias() {
        int start = scanner.place();
        String first;
        try {
            first = scanner.name();
        } catch (ApiException none) {
            scanner.back(start);
            return null;
        }
        if (scanner.sees(":") && !scanner.sees("::")) {
            scanner.need(":");
            scanner.blanks();
            return first;
        }
        scanner.back(start);
        return null;
    }

    private SelectItem embed(String name, @Nullable String alias, boolean spread) {
        String hint = null;
        boolean inner = false;
        while (scanner.take("!")) {
            String word = scanner.name();
            if (word.equals("inner")) {
                inner = true;
            } else if (!word.equals("left")) {
                hint = word;
            }
        }
        scanner.need("(");
        List<SelectItem> items = items();
        scanner.need(")");
        return new SelectItem.Embed(name, alias, hint, inner, spread, items);
    }

    private SelectItem column(@Nullable String alias, Field field) {
        String cast = cast();
        SelectItem.Aggregate aggregate = aggregate();
        String aggregateCast = aggregate == null ? null : cast();
        if (!scanner.atEnd() && !scanner.sees(",") && !scanner.sees(")")) {
            throw scanner.refused("\"->>\", \"->\", \"::\", \".\", \")\", \",\" or end of input");
        }
        return new SelectItem.Column(field, alias, cast, aggregate, aggregateCast);
    }

    private @Nullable String cast() {
        return scanner.take("::") ? scanner.word() : null;
    }

    private SelectItem.@Nullable Aggregate aggregate() {
        for (SelectItem.Aggregate each : SelectItem.Aggregate.values()) {
            if (scanner.take("." + each.name().toLowerCase(Locale.ROOT) + "()")) {
                return each;
            }
        }
        return null;
    }
}
