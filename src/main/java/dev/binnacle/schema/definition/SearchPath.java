package dev.binnacle.schema.definition;

import dev.binnacle.schema.ddl.SessionStatement;
import dev.binnacle.schema.ddl.Written;

/** The schema that unqualified names mean, as statements change it. */
final class SearchPath {
    private SearchPath() {}

    /** What it is after a statement that sets something. */
    static String after(SessionStatement.Set set, DefinitionDialect dialect, String before) {
        Written value = set.value();
        if (!set.name().equals("search_path") && !set.name().equals("schema") || value == null) {
            return before;
        }
        for (String part : Options.split(value.text())) {
            boolean quoted = part.startsWith("'") || part.startsWith("\"");
            String name =
                    quoted && part.length() > 1
                            ? part.substring(1, part.length() - 1)
                            : dialect.fold(part);
            if (!name.isEmpty() && !name.startsWith("$") && !name.equals("pg_catalog")) {
                return name;
            }
        }
        return before;
    }
}
