package dev.binnacle.desktop.schema.diagram;

import dev.binnacle.database.Engine;
import dev.binnacle.schema.StructureChange;
import dev.binnacle.schema.StructureDialect;
import dev.binnacle.schema.definition.Definition;
import dev.binnacle.schema.definition.DefinitionPlace;
import dev.binnacle.schema.definition.Definitions;
import dev.binnacle.schema.definition.SourceFile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;

/** Writes a change as a statement below what is there: every comment stays, in its order. */
public final class AppendedChange implements BiFunction<Definition, StructureChange, Definition> {
    private final Definitions definitions;
    private final Map<Engine, StructureDialect> dialects;

    public AppendedChange(Definitions definitions, Map<Engine, StructureDialect> dialects) {
        this.definitions = definitions;
        this.dialects = Map.copyOf(dialects);
    }

    @Override
    public Definition apply(Definition definition, StructureChange change) {
        StructureDialect dialect = Objects.requireNonNull(dialects.get(definition.engine()));
        String home =
                definition
                        .place(change.table())
                        .map(DefinitionPlace::file)
                        .orElse(definition.files().getLast().name());
        List<SourceFile> files = new ArrayList<>();
        for (SourceFile file : definition.files()) {
            files.add(file.name().equals(home) ? longer(file, dialect.statements(change)) : file);
        }
        return definitions.parse(files);
    }

    private static SourceFile longer(SourceFile file, List<String> statements) {
        var text = new StringBuilder(file.text());
        if (!file.text().isEmpty() && !file.text().endsWith("\n")) {
            text.append('\n');
        }
        statements.forEach(sql -> text.append('\n').append(sql).append(";\n"));
        return new SourceFile(file.name(), text.toString());
    }
}
