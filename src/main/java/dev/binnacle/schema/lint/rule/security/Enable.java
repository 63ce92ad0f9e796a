package dev.binnacle.schema.lint.rule.security;

import dev.binnacle.database.Table;
import dev.binnacle.schema.lint.Fix;
import dev.binnacle.schema.lint.Structure;

import java.util.List;

/** The statements that close a door. */
final class Enable {
    private Enable() {}

    static Fix rowSecurity(Structure structure, Table table) {
        return Fix.statements(
                "Hold everyone to the policies",
                List.of(
                        "ALTER TABLE %s ENABLE ROW LEVEL SECURITY"
                                .formatted(structure.quoted(table.name()))));
    }
}
