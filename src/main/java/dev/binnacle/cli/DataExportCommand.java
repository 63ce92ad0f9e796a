package dev.binnacle.cli;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.Progress;
import dev.binnacle.data.DataDialects;
import dev.binnacle.data.script.Classification;
import dev.binnacle.data.script.StatementKind;
import dev.binnacle.data.transfer.Export;
import dev.binnacle.data.transfer.Format;
import dev.binnacle.database.Database;
import dev.binnacle.database.Schema;
import dev.binnacle.database.SortKey;
import dev.binnacle.database.Sql;
import dev.binnacle.database.Statement;
import dev.binnacle.database.Table;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;

/** {@code binnacle data export}: rows of a table, a query or a schema into files. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Write rows to a file, in constant memory; the file appears whole or not.",
        footerHeading = Usage.EXAMPLES,
        footer = {
            "  binnacle data export --db postgresql://ann@db:5432/shop --table orders -o"
                    + " orders.csv",
            "  binnacle data export --db postgresql://ann@db/shop --schema public -o backup"
                    + " --format sql",
            "  binnacle data export --db jdbc:h2:file:./shop --query \"select * from orders\" -o -"
                    + " --format jsonl | head"
        })
final class DataExportCommand implements Callable<Integer> {
    private final Databases databases;
    private final DataDialects dialects;

    @Spec private @Nullable CommandSpec spec;

    @Option(names = "--db", required = true, paramLabel = "URL", description = Usage.DB)
    private String db = "";

    @ArgGroup(multiplicity = "1")
    private What what = new What();

    /** What to export. */
    static final class What {
        @Option(names = "--table", paramLabel = "TABLE", description = "A table or view.")
        private @Nullable String table;

        @Option(names = "--query", paramLabel = "SQL", description = "The rows of a query.")
        private @Nullable String query;

        @Option(
                names = "--schema",
                paramLabel = "SCHEMA",
                description = "Every table of a schema, each into a file of the folder -o.")
        private @Nullable String schema;
    }

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description =
                    "The file, - for standard output, or for --schema the folder. A file appears"
                            + " whole or not at all, and replaces the one that is there.")
    private Path output = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "One of ${COMPLETION-CANDIDATES}. Default: by the file's ending.")
    private @Nullable Format format;

    DataExportCommand(Databases databases, DataDialects dialects) {
        this.databases = databases;
        this.dialects = dialects;
    }

    @Override
    public Integer call() {
        try (Database database = databases.open(db)) {
            String table = what.table;
            String query = what.query;
            String schema = what.schema;
            if (table != null) {
                table(database, TableChoice.find(database, table), output, chosen());
            } else if (query != null) {
                query(database, query);
            } else if (schema != null) {
                schema(database, schema);
            }
            return Commands.DONE;
        }
    }

    private void query(Database database, String query) {
        Classification words = Classification.of(query, dialects.of(database).syntax());
        if (words.kind() != StatementKind.QUERY) {
            throw Problem.of(ProblemCode.WRONG_USAGE, "--query takes a statement that reads.", "")
                    .exception();
        }
        write(database, new Export.Source(Sql.of(query), null), output, chosen());
    }

    private void folder() {
        try {
            Files.createDirectories(output);
        } catch (IOException failure) {
            throw Problem.of(
                            ProblemCode.EXPORT_FAILED,
                            "The folder " + output + " cannot be made.",
                            String.valueOf(failure.getMessage()))
                    .exception(failure);
        }
    }

    private void schema(Database database, String name) {
        Schema schema =
                database.catalog(Progress.none()).schemas().stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElseThrow(() ->
                                Problem.of(
                                                ProblemCode.TABLE_UNKNOWN,
                                                "There is no schema " + name + ".",
                                                "")
                                        .exception());
        Format all = format == null ? Format.CSV : format;
        folder();
        var taken = new HashSet<String>();
        for (Table table : schema.tables()) {
            if (table.kind().view() || table.kind() == Table.Kind.PARTITION) {
                continue;
            }
            String ending = "." + all.name().toLowerCase(Locale.ROOT);
            table(database, table, output.resolve(fileName(table, taken) + ending), all);
        }
    }

    /** No two tables share a file, not even where case does not count. */
    private static String fileName(Table table, Set<String> taken) {
        String safe = table.name().name().replaceAll("[^\\p{L}\\p{N}_.-]", "_");
        String name = safe;
        for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
            name = safe + "-" + number;
        }
        return name;
    }

    private void table(Database database, Table table, Path file, Format as) {
        List<SortKey> order =
                table.rowKey().stream()
                        .flatMap(key -> key.columns().stream())
                        .map(name -> new SortKey(table.column(name).orElseThrow(), false))
                        .toList();
        var select = new Statement.Select(table.name(), table.columns(), null, order, 0, 0, 0);
        Sql sql = database.dialect().render(select);
        write(database, new Export.Source(sql, table.name()), file, as);
    }

    private void write(Database database, Export.Source source, Path file, Format as) {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        boolean standard = file.toString().equals("-");
        var export = new Export(database);
        long rows =
                standard
                        ? export.to(source, as, line.getOut(), Progress.none())
                        : export.toFile(source, as, file, Progress.none());
        PrintWriter err = line.getErr();
        err.printf("%s: %,d rows%n", standard ? "standard output" : file, rows);
        err.flush();
    }

    private Format chosen() {
        if (format != null) {
            return format;
        }
        String name = String.valueOf(output.getFileName());
        return Format.named(name.substring(name.lastIndexOf('.') + 1))
                .orElseThrow(() ->
                        Problem.of(
                                        ProblemCode.WRONG_USAGE,
                                        "The file's ending names no format.",
                                        "")
                                .hint("Add --format csv, tsv, json, jsonl, sql or md.")
                                .exception());
    }
}
