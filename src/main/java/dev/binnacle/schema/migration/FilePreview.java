package dev.binnacle.schema.migration;

import dev.binnacle.database.script.ScriptStatement;
import dev.binnacle.database.script.ScriptSyntax;

import java.util.List;

/**
 * What a file will do, for people to see first.
 *
 * @param statements as they will run
 * @param together whether in one transaction
 * @param losses what it destroys, in words; what the file does not say is read from its statements
 */
public record FilePreview(
        MigrationFile file, List<String> statements, boolean together, List<String> losses) {
    public FilePreview {
        statements = List.copyOf(statements);
        losses = List.copyOf(losses);
    }

    static FilePreview of(MigrationFile file, ScriptSyntax syntax, MigrationDialect dialect) {
        FileStatements all = FileStatements.of(file, syntax, dialect);
        List<String> texts = all.all().stream().map(ScriptStatement::sql).toList();
        List<String> losses = file.header().losses();
        if (losses.isEmpty()) {
            losses =
                    texts.stream()
                            .flatMap(sql -> Destruction.of(sql, syntax).stream())
                            .map(Destruction::words)
                            .toList();
        }
        return new FilePreview(file, texts, all.together(), losses);
    }

    public boolean destroys() {
        return !losses.isEmpty();
    }
}
