package dev.binnacle.schema.scratch;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemException;
import dev.binnacle.base.Progress;
import dev.binnacle.database.Catalog;
import dev.binnacle.database.Column;
import dev.binnacle.database.Database;
import dev.binnacle.database.Engine;
import dev.binnacle.database.Row;
import dev.binnacle.database.RowReader;
import dev.binnacle.database.Session;
import dev.binnacle.database.script.Script;
import dev.binnacle.database.script.ScriptStatement;
import dev.binnacle.database.script.ScriptSyntax;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Says a structure that people wrote in the database's own words: it is made in a throw-away
 * database and read from there, so that {@code int4} and {@code integer} are the same.
 */
public final class Settling {
    private final ScratchDatabases scratch;

    public Settling(ScratchDatabases scratch) {
        this.scratch = scratch;
    }

    /**
     * @param catalog as the text reads without a database; null = settling did not work
     * @param note why it is not settled, for people; null = it is
     */
    public record Settled(Catalog catalog, @Nullable String note) {}

    /**
     * @param texts of the definition, in order
     * @param read what the texts say without a database, used where none can be made
     * @param like a database whose server may be asked for one; null = none is at hand
     */
    public Settled settle(
            Engine engine,
            List<String> texts,
            Catalog read,
            @Nullable Database like,
            Progress progress) {
        boolean beside = like != null && like.dialect().engine() == engine;
        try (ScratchDatabase made =
                beside && like != null
                        ? scratch.like(like, progress)
                        : scratch.alone(engine, progress)) {
            Database database = made.database();
            String stranger = Harmless.stranger(texts, database.dialect().syntax());
            if (stranger != null) {
                return new Settled(
                        read, "“" + stranger + " …” defines no structure; it is not run.");
            }
            boolean all = make(database, texts, progress);
            Catalog catalog = made.catalog(progress);
            return new Settled(all ? catalog : catalog.withoutOthers(), null);
        } catch (ProblemException failure) {
            Problem problem = failure.problem();
            return new Settled(read, problem.sentence() + " " + problem.detail());
        }
    }

    /**
     * @return false = something was left out that a structure is the same without
     */
    private static boolean make(Database database, List<String> texts, Progress progress) {
        ScriptSyntax syntax = database.dialect().syntax();
        boolean all = true;
        try (Session session = database.open("settling a definition")) {
            for (String text : texts) {
                for (ScriptStatement statement : Script.of(text, syntax).statements()) {
                    progress.check();
                    boolean beside = !statement.meta() && Harmless.beside(statement.sql(), syntax);
                    all &= !beside;
                    if (!statement.meta() && !beside) {
                        session.execute(statement.sql(), 1, NOTHING);
                    }
                }
            }
        }
        return all;
    }

    private static final RowReader NOTHING =
            new RowReader() {
                @Override
                public void columns(List<Column> columns) {}

                @Override
                public boolean row(Row row) {
                    return true;
                }
            };
}
