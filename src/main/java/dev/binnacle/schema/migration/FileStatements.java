package dev.binnacle.schema.migration;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.database.script.Script;
import dev.binnacle.database.script.ScriptStatement;
import dev.binnacle.database.script.ScriptSyntax;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/**
 * The statements of a file, and whether they can run together.
 *
 * @param together whether all of them run in one transaction
 */
record FileStatements(List<ScriptStatement> all, boolean together) {
    FileStatements {
        all = List.copyOf(all);
    }

    static FileStatements of(MigrationFile file, ScriptSyntax syntax, MigrationDialect dialect) {
        if (file.hasPlaceholders()) {
            throw Problem.of(ProblemCode.MIGRATION_PLACEHOLDERS, file.script()).exception();
        }
        List<ScriptStatement> all = Script.of(file.text(), syntax).statements();
        for (ScriptStatement one : all) {
            if (one.meta()) {
                throw Problem.of(
                                ProblemCode.MIGRATION_UNFIT,
                                file
                                        + ", line "
                                        + one.line()
                                        + ": "
                                        + one.sql()
                                        + " is a command of psql.")
                        .exception();
            }
        }
        boolean alone = file.saysAlone() || all.stream().anyMatch(one -> dialect.alone(one.sql()));
        return new FileStatements(all, dialect.transactional() && !alone);
    }

    int count() {
        return all.size();
    }

    /** Checksum of the first so many, to notice when what ran has been changed. */
    String checksum(int first) {
        var crc = new CRC32();
        all.stream()
                .limit(first)
                .forEach(one -> crc.update(one.sql().getBytes(StandardCharsets.UTF_8)));
        return Long.toHexString(crc.getValue());
    }
}
