package dev.binnacle.cli;

import dev.binnacle.base.Progress;
import dev.binnacle.data.DataDialects;
import dev.binnacle.data.browse.Filter;
import dev.binnacle.data.browse.Page;
import dev.binnacle.data.browse.PageQuery;
import dev.binnacle.data.browse.Pages;
import dev.binnacle.data.clipboard.TextBlock;
import dev.binnacle.data.transfer.RowWriter;
import dev.binnacle.database.Database;
import dev.binnacle.database.Row;
import dev.binnacle.database.Table;
import dev.binnacle.database.Value;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

/** {@code binnacle data page}: one page of a table, reached by key. */
@Command(
        name = "page",
        mixinStandardHelpOptions = true,
        description =
                "Print one page of a table, reached by key, so that the last is as fast as the"
                        + " first.",
        footerHeading = Usage.EXAMPLES,
        footer = {
            "  binnacle data page --db postgresql://ann@db/shop --table orders --sort -placed_at",
            "  binnacle data page --db postgresql://ann@db/shop --table orders --after 1042 --json",
            "  binnacle data page --db jdbc:h2:file:./shop --table orders --where \"status ="
                    + " 'open'\" --last"
        })
final class DataPageCommand implements Callable<Integer> {
    private final Databases databases;
    private final DataDialects dialects;

    @Spec private @Nullable CommandSpec spec;
    @Mixin private RowOutput output = new RowOutput();

    @Option(names = "--db", required = true, paramLabel = "URL", description = Usage.DB)
    private String db = "";

    @Option(
            names = "--table",
            required = true,
            paramLabel = "TABLE",
            description = "A table or view: name or schema.name.")
    private String table = "";

    @Option(
            names = "--sort",
            paramLabel = "a,-b",
            description = "Columns in order; - for descending. The key follows as tie-break.")
    private String sort = "";

    @Option(names = "--where", paramLabel = "SQL", description = "A condition, without WHERE.")
    private String where = "";

    @Option(names = "--limit", paramLabel = "N", description = "Rows of the page. Default: 50.")
    private int limit = 50;

    @ArgGroup private Place place = new Place();

    /** Which page; without any, the first. */
    static final class Place {
        @Option(
                names = "--after",
                paramLabel = "KEY",
                description = "The page after the row with this key; several columns by commas.")
        private @Nullable String after;

        @Option(
                names = "--before",
                paramLabel = "KEY",
                description = "The page before the row with this key.")
        private @Nullable String before;

        @Option(
                names = "--row",
                paramLabel = "N",
                description = "The page near row number N: approximate, from statistics.")
        private @Nullable Long row;

        @Option(names = "--last", description = "The last page.")
        private boolean last;
    }

    DataPageCommand(Databases databases, DataDialects dialects) {
        this.databases = databases;
        this.dialects = dialects;
    }

    @Override
    public Integer call() {
        if (limit < 1) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "--limit is 1 or more");
        }
        try (Database database = databases.open(db)) {
            Table chosen = TableChoice.find(database, table);
            PageQuery query =
                    PageQuery.of(chosen)
                            .sort(TableChoice.sort(chosen, sort))
                            .filter(new Filter(List.of(), where))
                            .size(limit);
            Page page = page(new Pages(database, dialects.of(database)), query);
            PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
            print(database, page, out);
            out.flush();
            return Commands.DONE;
        }
    }

    private Page page(Pages pages, PageQuery query) {
        String after = place.after;
        String before = place.before;
        Long row = place.row;
        if (after != null) {
            return pages.after(query, key(query, after), Progress.none());
        }
        if (before != null) {
            return pages.before(query, key(query, before), Progress.none());
        }
        if (row != null) {
            return pages.atRow(query, row, Progress.none());
        }
        return place.last
                ? pages.last(query, Progress.none())
                : pages.first(query, Progress.none());
    }

    /** One value per key column; commas and quotes as in CSV where the key has several. */
    private static List<Value> key(PageQuery query, String typed) {
        if (query.identity().orThrow().size() == 1) {
            return List.of(Value.of(typed));
        }
        // a second line makes commas separate even a single row
        return TextBlock.parse(typed.replace("\n", " ") + "\n" + typed.replace("\n", " "))
                .getFirst()
                .stream()
                .map(text -> Value.of(text == null ? "" : text))
                .toList();
    }

    private void print(Database database, Page page, PrintWriter out) {
        if (output.asJson()) {
            PageJson.write(page, out);
            return;
        }
        RowWriter writer = output.writer(out, database.dialect(), page.query().table().name());
        try {
            writer.begin(page.columns());
            for (Row row : page.rows()) {
                writer.row(row);
            }
            writer.end();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        err.println(page.position() + ", " + page.how().title());
        err.flush();
    }
}
