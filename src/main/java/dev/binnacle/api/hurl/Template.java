package dev.binnacle.api.hurl;

import java.util.List;

/**
 * What stands between {@code {{} and {@code }}}: a variable or a function, and filters; or, in what
 * is no Hurl file, {@code vault:} and the name of a secret.
 *
 * @param rest what follows and is neither; empty in a template that can be read
 */
public record Template(String name, List<Operation> filters, String rest) {
    public Template {
        filters = List.copyOf(filters);
    }

    public static Template of(String inside) {
        String stripped = inside.strip();
        if (stripped.startsWith("vault:")) {
            return new Template(stripped, List.of(), "");
        }
        int end = 0;
        while (end < stripped.length() && !Character.isWhitespace(stripped.charAt(end))) {
            end++;
        }
        String name = stripped.substring(0, end);
        if (end == stripped.length()) {
            return new Template(name, List.of(), "");
        }
        var reader = new Reader(stripped);
        reader.seek(end);
        try {
            List<Operation> filters = new ExpressionParser(reader).filters();
            return new Template(name, filters, stripped.substring(reader.offset()).strip());
        } catch (SyntaxError broken) {
            return new Template(name, List.of(), stripped.substring(end).strip());
        }
    }

    /** Whether it is one of the functions, and not a variable. */
    public boolean isFunction() {
        return name.equals("newUuid") || name.equals("newDate");
    }
}
