package dev.binnacle.server.request;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Reads {@code order}. */
final class OrderParser {
    private OrderParser() {}

    static List<OrderTerm> parse(String text) {
        var scanner = new Scanner("order (" + text + ")", text);
        List<OrderTerm> terms = new ArrayList<>();
        do {
            terms.add(term(scanner));
        } while (scanner.take(","));
        scanner.end();
        return terms;
    }

    private static OrderTerm term(Scanner scanner) {
        Field field = scanner.field();
        String relation = null;
        if (field.path().isEmpty() && scanner.take("(")) {
            relation = field.name();
            field = scanner.field();
            scanner.need(")");
        }
        Boolean descending = choice(scanner, ".desc", ".asc");
        Boolean nullsFirst = choice(scanner, ".nullsfirst", ".nullslast");
        scanner.blanks();
        if (!scanner.atEnd() && !scanner.sees(",")) {
            throw scanner.refused("\"asc\", \"desc\", \"nullsfirst\" or \"nullslast\"");
        }
        return new OrderTerm(relation, field, descending, nullsFirst);
    }

    private static @Nullable Boolean choice(Scanner scanner, String yes, String no) {
        if (scanner.take(yes)) {
            return true;
        }
        return scanner.take(no) ? (Boolean) false : null;
    }
}
