package dev.binnacle.schema.definition;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Engine;
import dev.binnacle.database.TableName;
import dev.binnacle.database.script.Lines;
import dev.binnacle.schema.ddl.DdlScript;
import dev.binnacle.schema.ddl.Span;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The structure as designed: what its files say, and where. Immutable. */
public final class Definition {
    private final DefinitionDialect dialect;
    private final List<SourceFile> files;
    private final List<DdlScript> scripts;
    private final Catalog catalog;
    private final List<DefinitionProblem> problems;
    private final Map<TableName, Map<String, Where>> places;
    private final Map<Where, String> names;

    /**
     * @param scripts one for each file
     * @param places of tables under the empty name, of their columns under theirs
     * @param names of constraints and indexes by where they are made
     */
    Definition(
            DefinitionDialect dialect,
            List<SourceFile> files,
            List<DdlScript> scripts,
            Catalog catalog,
            List<DefinitionProblem> problems,
            Map<TableName, Map<String, Where>> places,
            Map<Where, String> names) {
        this.dialect = dialect;
        this.files = List.copyOf(files);
        this.scripts = List.copyOf(scripts);
        this.catalog = catalog;
        this.problems = List.copyOf(problems);
        this.places = places;
        this.names = names;
    }

    public Engine engine() {
        return dialect.engine();
    }

    /** What could be read; what is broken is left out and told in {@link #problems}. */
    public Catalog catalog() {
        return catalog;
    }

    public List<DefinitionProblem> problems() {
        return problems;
    }

    /** In the order they are read. */
    public List<SourceFile> files() {
        return files;
    }

    /** Where a table or view is made. */
    public Optional<DefinitionPlace> place(TableName table) {
        return place(table, "");
    }

    /** Where a column is made. */
    public Optional<DefinitionPlace> place(TableName table, String column) {
        Map<String, Where> ofTable = places.getOrDefault(table, Map.of());
        return Optional.ofNullable(ofTable.get(column)).map(this::place);
    }

    DefinitionPlace place(Where where) {
        Lines.Place at = scripts.get(where.file()).place(where.span().start());
        return new DefinitionPlace(
                files.get(where.file()).name(), at.line(), at.column(), where.span());
    }

    /** The name of the constraint or index that is made here; empty = none is. */
    String name(int file, Span made) {
        return names.getOrDefault(new Where(file, made), "");
    }

    DefinitionDialect dialect() {
        return dialect;
    }

    List<DdlScript> scripts() {
        return scripts;
    }
}
