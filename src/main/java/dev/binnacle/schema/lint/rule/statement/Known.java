package dev.binnacle.schema.lint.rule.statement;

import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;
import dev.binnacle.schema.ddl.CreateIndex;
import dev.binnacle.schema.ddl.QualifiedName;
import dev.binnacle.schema.lint.LintedStatement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the structure before a script says of what the script names. */
final class Known {
    private Known() {}

    /** The table of an index that is there. */
    static Optional<TableName> tableOfIndex(
            LintedStatement statement, List<QualifiedName> indexes) {
        Set<String> names =
                indexes.stream().map(name -> name.name().lower()).collect(Collectors.toSet());
        return statement.script().known().before().tables().stream()
                .filter(table ->
                        table.indexes().stream().anyMatch(index -> names.contains(index.name())))
                .map(Table::name)
                .findFirst();
    }

    /** Whether the script itself made one of these indexes. */
    static boolean freshIndex(LintedStatement statement, List<QualifiedName> indexes) {
        Set<String> names =
                indexes.stream().map(name -> name.name().lower()).collect(Collectors.toSet());
        return statement.script().statements().stream()
                .limit(statement.index())
                .map(LintedStatement::ddl)
                .filter(CreateIndex.class::isInstance)
                .map(CreateIndex.class::cast)
                .map(CreateIndex::name)
                .anyMatch(name -> name != null && names.contains(name.name().lower()));
    }
}
