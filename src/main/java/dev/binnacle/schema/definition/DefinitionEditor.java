package dev.binnacle.schema.definition;

import dev.binnacle.database.Engine;
import dev.binnacle.database.TableName;
import dev.binnacle.schema.StructureChange;
import dev.binnacle.schema.StructureDialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Writes changes into a definition where they belong, so that comments, order and everything
 * untouched stay as they are. A change that cannot be made in place is added at the end as the
 * statement that makes it; either way the definition then says what the change says.
 */
public final class DefinitionEditor {
    private final Definitions definitions;
    private final Map<Engine, StructureDialect> dialects;

    public DefinitionEditor(Definitions definitions, Map<Engine, StructureDialect> dialects) {
        this.definitions = definitions;
        this.dialects = Map.copyOf(dialects);
    }

    /** The changes in order. What is not one name, type or expression is refused with a Problem. */
    public DefinitionEdit apply(Definition definition, List<StructureChange> changes) {
        Definition now = definition;
        List<DefinitionPlace> toLookAt = new ArrayList<>();
        for (StructureChange change : changes) {
            now = apply(now, change, toLookAt);
        }
        return new DefinitionEdit(now, toLookAt);
    }

    private Definition apply(
            Definition definition, StructureChange change, List<DefinitionPlace> toLookAt) {
        StructureDialect dialect = Objects.requireNonNull(dialects.get(definition.engine()));
        List<String> statements = dialect.statements(change);
        Definition appended = definitions.parse(appended(definition, change.table(), statements));
        ChangeText text = new ChangeText(definition, statements);
        TextEdits edits = text.inPlace(change);
        toLookAt.addAll(text.toLookAt(change));
        if (edits.isEmpty()) {
            return appended;
        }
        Definition edited = definitions.parse(edits.apply(definition.files()));
        return Sameness.same(edited, appended) ? edited : appended;
    }

    /** The statements after all others of the file that holds the table. */
    private static List<SourceFile> appended(
            Definition definition, TableName table, List<String> statements) {
        Homes homes = new Homes(definition);
        int file = homes.of(table);
        List<SourceFile> files = new ArrayList<>(definition.files());
        if (files.isEmpty()) {
            files.add(
                    new SourceFile(
                            "schema.sql", "-- dialect: " + definition.dialect().word() + "\n"));
        }
        SourceFile before = files.get(file);
        String newLine = new Layout(before.text()).newLine();
        StringBuilder text = new StringBuilder(before.text());
        if (!before.text().isEmpty() && !before.text().endsWith("\n")) {
            text.append(homes.endsStatement(file) ? "" : ";").append(newLine);
        } else if (!homes.endsStatement(file)) {
            text.append(';').append(newLine);
        }
        for (String statement : statements) {
            text.append(newLine)
                    .append(statement.replace("\n", newLine))
                    .append(';')
                    .append(newLine);
        }
        files.set(file, new SourceFile(before.name(), text.toString()));
        return files;
    }
}
