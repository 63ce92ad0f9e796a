package dev.binnacle.schema.lint;

import dev.binnacle.base.ProblemException;
import dev.binnacle.base.Progress;
import dev.binnacle.database.Database;
import dev.binnacle.database.Parameter;
import dev.binnacle.database.Row;
import dev.binnacle.database.SmallResult;
import dev.binnacle.database.Sql;
import dev.binnacle.database.TableName;
import dev.binnacle.database.Value;
import dev.binnacle.database.ValueKind;
import dev.binnacle.database.catalog.Cells;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The facts of an open database, read once; what is asked about rows is asked then. */
public final class LiveDatabase implements LiveFacts {
    private final Database database;
    private final String folder;
    private final Progress progress;
    private final RowQuestions questions;
    private final Map<TableName, TableFacts> tables = new HashMap<>();
    private final Map<TableName, List<Holder>> holders = new HashMap<>();
    private final Map<TableName, Map<String, IndexFacts>> indexes = new HashMap<>();
    private final List<ExtensionFacts> extensions;
    private final int version;
    private final @Nullable Instant since;

    private record Read(
            List<Cells> server,
            List<Cells> tables,
            List<Cells> indexes,
            List<Cells> holders,
            List<Cells> extensions) {}

    /**
     * @param folder of the database's SQL files
     */
    public LiveDatabase(Database database, String folder, Progress progress) {
        this.database = database;
        this.folder = folder;
        this.progress = progress;
        this.questions = new RowQuestions(database.dialect());
        Read read =
                database.inspect(
                        progress,
                        session ->
                                new Read(
                                        FactsQuery.SERVER.ask(session, folder),
                                        FactsQuery.TABLES.ask(session, folder),
                                        FactsQuery.INDEXES.ask(session, folder),
                                        FactsQuery.HOLDERS.ask(session, folder),
                                        FactsQuery.EXTENSIONS.ask(session, folder)));
        Cells server = read.server().getFirst();
        version = (int) server.number(0);
        String counted = server.get(1);
        since = counted == null ? null : Instant.parse(counted);
        read.tables().forEach(row -> tables.put(name(row), table(row)));
        for (Cells row : read.indexes()) {
            var index = new IndexFacts(name(row), row.text(2), row.number(3), row.number(4));
            indexes.computeIfAbsent(name(row), table -> new HashMap<>()).put(row.text(2), index);
        }
        for (Cells row : read.holders()) {
            var holder = new Holder(name(row), row.text(2), Duration.ofSeconds(row.number(3)));
            holders.computeIfAbsent(name(row), table -> new ArrayList<>()).add(holder);
        }
        extensions =
                read.extensions().stream()
                        .map(row ->
                                new ExtensionFacts(
                                        row.text(0), row.text(1), row.text(2), row.text(3)))
                        .toList();
    }

    private static TableName name(Cells row) {
        return new TableName(row.text(0), row.text(1));
    }

    private static TableFacts table(Cells row) {
        return new TableFacts(
                row.number(2), row.number(3), row.number(4), row.number(5), row.number(6));
    }

    @Override
    public int version() {
        return version;
    }

    @Override
    public Optional<TableFacts> table(TableName table) {
        return Optional.ofNullable(tables.get(table));
    }

    @Override
    public List<Holder> holders(TableName table) {
        return List.copyOf(holders.getOrDefault(table, List.of()));
    }

    @Override
    public Optional<IndexFacts> index(TableName table, String index) {
        return Optional.ofNullable(indexes.getOrDefault(table, Map.of()).get(index));
    }

    @Override
    public Optional<Instant> countedSince() {
        return Optional.ofNullable(since);
    }

    @Override
    public List<ExtensionFacts> extensions() {
        return extensions;
    }

    @Override
    public List<Reach> reach(List<String> roles) {
        var names = new Parameter(Value.of(String.join("\n", roles)), "text", ValueKind.TEXT);
        return database
                .inspect(progress, session -> FactsQuery.REACH.ask(session, folder, names))
                .stream()
                .map(row ->
                        new Reach(
                                row.text(0), new TableName(row.text(1), row.text(2)), row.text(3)))
                .toList();
    }

    @Override
    public Answer holdsRows(TableName table) {
        return answer(table, questions.rows(table));
    }

    @Override
    public Answer holdsNull(TableName table, List<String> columns) {
        return answer(table, questions.nulls(table, columns));
    }

    @Override
    public Answer holdsDuplicates(TableName table, List<String> columns) {
        return answer(table, questions.duplicates(table, columns));
    }

    private Answer answer(TableName table, String question) {
        if (!tables.containsKey(table)) {
            return Answer.UNKNOWN;
        }
        try {
            Row row =
                    database.inspect(
                            progress,
                            session -> SmallResult.of(session, Sql.of(question)).getFirst());
            boolean found = !"0".equals(row.get(0).text());
            boolean all = !"0".equals(row.get(1).text());
            return found ? Answer.YES : all ? Answer.NO : Answer.UNKNOWN;
        } catch (ProblemException refused) {
            // no right to read it, or it is gone: then nothing is known
            return Answer.UNKNOWN;
        }
    }
}
