package dev.binnacle.schema.definition;

import dev.binnacle.database.TableName;
import dev.binnacle.schema.ddl.DdlScript;
import dev.binnacle.schema.ddl.Ident;
import dev.binnacle.schema.ddl.QualifiedName;
import dev.binnacle.schema.ddl.Span;
import dev.binnacle.schema.ddl.Written;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.BiConsumer;

/**
 * What names mean in a statement: its file, its search path, what is made so far.
 *
 * @param problems takes what is wrong and where
 */
record Scope(
        Model model,
        DefinitionDialect dialect,
        DdlScript script,
        int file,
        String defaultSchema,
        BiConsumer<Where, String> problems) {

    String name(Ident ident) {
        return ident.quoted() ? ident.text() : dialect.fold(ident.text());
    }

    @Nullable String nameOrNull(@Nullable Ident ident) {
        return ident == null ? null : name(ident);
    }

    List<String> names(List<Ident> idents) {
        return idents.stream().map(this::name).toList();
    }

    TableName name(QualifiedName name) {
        Ident schema = name.schema();
        return new TableName(schema == null ? defaultSchema : name(schema), name(name.name()));
    }

    Where where(Span span) {
        return new Where(file, span);
    }

    void problem(Span span, String sentence) {
        problems.accept(where(span), sentence);
    }

    @Nullable String text(@Nullable Written written) {
        return written == null ? null : written.text();
    }

    String text(Span span) {
        return span.of(script.text());
    }

    /** The table or view of this name, which must be there. */
    TableModel table(QualifiedName name) {
        TableModel table = model.tables.get(name(name));
        if (table == null) {
            throw new Unresolved(name.at(), "there is no table " + name(name));
        }
        return table;
    }

    ColumnModel column(TableModel table, Ident column) {
        ColumnModel found = table.columns.get(name(column));
        if (found == null) {
            throw new Unresolved(
                    column.at(), "table " + table.name + " has no column " + name(column));
        }
        return found;
    }

    /** A name that no table, index or sequence of the schema has. */
    String free(DefaultNames.Part part, TableName table, List<String> columns) {
        return dialect.names()
                .name(
                        part,
                        table.name(),
                        columns,
                        name -> model.relation(new TableName(table.schema(), name)));
    }
}
