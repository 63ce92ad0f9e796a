package dev.binnacle.schema.migration;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.database.Catalog;
import dev.binnacle.database.Dialect;
import dev.binnacle.schema.plan.MigrationPlan;
import dev.binnacle.schema.plan.PlanStep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes plans as files that Flyway runs too: one per transaction, and beside them, where Flyway
 * does not look, what undoes each.
 */
public final class MigrationWriter {
    /** Flyway takes a file there for a misnamed migration if it ends in {@code .sql}. */
    static final String UNDO = "undo";

    private final Dialect dialect;

    public MigrationWriter(Dialect dialect) {
        this.dialect = dialect;
    }

    /**
     * Writes the plan's files after those that are there; none is written over.
     *
     * @param from the structure that the plan starts from
     * @param recorded the highest version in the history, which a file may be gone from
     * @param name of the migration, in any words
     * @return the migrations, in the order they run
     */
    public List<Path> write(
            MigrationPlan plan,
            Catalog from,
            MigrationFolder folder,
            Optional<MigrationVersion> recorded,
            String name) {
        MigrationVersion version = next(folder.highest(), recorded);
        List<List<PlanStep>> transactions = plan.transactions();
        String slug = MigrationName.slug(name);
        List<Path> written = new ArrayList<>();
        try {
            Files.createDirectories(folder.path());
            for (int part = 1; part <= transactions.size(); part++) {
                String label = version + "__" + slug + (part == 1 ? "" : "_" + part);
                var text = new PlanText(plan, from, dialect, version);
                written.add(writeOne(folder.path(), label, text, part));
                version = version.next();
            }
            return List.copyOf(written);
        } catch (IOException failure) {
            throw Problem.of(
                            ProblemCode.MIGRATION_UNWRITABLE,
                            folder.path() + ": " + failure.getMessage())
                    .exception(failure);
        }
    }

    private static MigrationVersion next(
            Optional<MigrationVersion> inFolder, Optional<MigrationVersion> recorded) {
        return inFolder.or(() -> recorded)
                .map(version ->
                        recorded.filter(other -> other.compareTo(version) > 0).orElse(version))
                .map(MigrationVersion::next)
                .orElse(MigrationVersion.of(1));
    }

    private static Path writeOne(Path folder, String label, PlanText text, int part)
            throws IOException {
        String body = text.of(part);
        Path file = folder.resolve("V" + label + MigrationName.ENDING);
        Files.writeString(file, body, StandardOpenOption.CREATE_NEW);
        String settings = settings(text.alone(part), body);
        if (!settings.isEmpty()) {
            Files.writeString(Path.of(file + ".conf"), settings, StandardOpenOption.CREATE_NEW);
        }
        Path undo = Files.createDirectories(folder.resolve(UNDO));
        Files.writeString(
                undo.resolve("U" + label + MigrationName.ENDING + ".txt"), text.undo(part));
        return file;
    }

    /** What Flyway must be told about a file. */
    private static String settings(boolean alone, String body) {
        return (alone ? "executeInTransaction=false\n" : "")
                + (body.contains("${") ? "placeholderReplacement=false\n" : "");
    }
}
