package dev.binnacle.schema.definition;

import dev.binnacle.database.TableName;
import dev.binnacle.schema.ddl.Ddl;
import dev.binnacle.schema.ddl.Ident;
import dev.binnacle.schema.ddl.QualifiedName;

import java.util.List;

/**
 * A statement of a definition, and what its names mean.
 *
 * @param file the index of its file
 */
record Part(int file, Ddl statement, String defaultSchema, DefinitionDialect dialect) {
    String name(Ident ident) {
        return ident.quoted() ? ident.text() : dialect.fold(ident.text());
    }

    TableName name(QualifiedName name) {
        Ident schema = name.schema();
        return new TableName(schema == null ? defaultSchema : name(schema), name(name.name()));
    }

    boolean names(QualifiedName name, TableName table) {
        return name(name).equals(table);
    }

    /** A name with more parts than a table's: those of a column. */
    boolean column(List<Ident> parts, TableName table) {
        int size = parts.size();
        return size > 1
                && names(
                        new QualifiedName(
                                size > 2 ? parts.get(size - 3) : null, parts.get(size - 2)),
                        table);
    }
}
