package dev.binnacle.schema.migration;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Properties;

/**
 * A migration as a file holds it.
 *
 * @param script its path within the folder, with slashes: how the history names it
 * @param version null = repeatable: it runs again whenever it changes
 * @param text all of it
 * @param settings of the {@code .conf} file beside it, Flyway's own
 */
public record MigrationFile(
        Path path,
        String script,
        @Nullable MigrationVersion version,
        String description,
        String text,
        Properties settings) {

    /** As Flyway computes it. */
    public int checksum() {
        return Checksum.of(text);
    }

    /** What Binnacle wrote above its statements, if it did. */
    public MigrationHeader header() {
        return MigrationHeader.of(text);
    }

    /** Whether the file itself says that it must not run inside a transaction. */
    boolean saysAlone() {
        return header().alone() || "false".equals(settings.getProperty("executeInTransaction"));
    }

    /** Whether Flyway would put values in place of {@code ${…}} in it. */
    boolean hasPlaceholders() {
        return text.contains("${")
                && !"false".equals(settings.getProperty("placeholderReplacement"));
    }

    /** {@code V3__name.sql} or {@code R__name.sql}. */
    @Override
    public String toString() {
        return script;
    }
}
