package dev.binnacle.cli;

import dev.binnacle.database.Engine;
import dev.binnacle.schema.exchange.ExchangeFormat;
import dev.binnacle.schema.exchange.Portability;
import dev.binnacle.schema.exchange.Ported;
import dev.binnacle.schema.exchange.Written;
import dev.binnacle.schema.print.SchemaPrinter;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;

/** {@code binnacle schema print}: a structure as text. */
@Command(
        name = "print",
        mixinStandardHelpOptions = true,
        description = {
            "Print a structure: as SQL that makes it again, for either database, as DBML,"
                    + " Mermaid, PlantUML or a Markdown dictionary.",
            "What the other database or form would not keep is listed on standard error."
        },
        footerHeading = Usage.EXAMPLES,
        footer = {
            "  binnacle schema print --db postgresql://ann@db/shop > schema/shop.sql",
            "  binnacle schema print schema --dialect h2",
            "  binnacle schema print --db jdbc:h2:file:./shop --format markdown > shop.md"
        })
public final class SchemaPrintCommand implements Callable<Integer> {
    private final SchemaSides sides;
    private final Portability portability;

    @Spec private @Nullable CommandSpec spec;

    @Option(names = "--db", paramLabel = "URL", description = Usage.DB)
    private @Nullable String db;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "Instead of --db: a definition's folder or file, or a DBML file.")
    private @Nullable String file;

    /** The forms that --format takes. */
    enum Form {
        SQL,
        DBML,
        MERMAID,
        PLANTUML,
        MARKDOWN
    }

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "One of ${COMPLETION-CANDIDATES}. Default: sql.")
    private Form form = Form.SQL;

    @Option(
            names = "--dialect",
            paramLabel = "ENGINE",
            description = "SQL for this database: h2 or postgresql. Default: its own.")
    private @Nullable Engine dialect;

    public SchemaPrintCommand(SchemaSides sides, Portability portability) {
        this.sides = sides;
        this.portability = portability;
    }

    @Override
    public Integer call() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        String place = db == null ? file : db;
        if (place == null || db != null && file != null) {
            throw new ParameterException(line, "Give --db URL or a definition");
        }
        try (SchemaSource source = sides.open(place, line.getErr())) {
            line.getOut().print(text(source, line));
            line.getOut().flush();
            return source.problems().isEmpty() ? Commands.DONE : Commands.NO;
        }
    }

    private String text(SchemaSource source, CommandLine line) {
        if (form != Form.SQL) {
            String product =
                    source.database() == null
                            ? source.engine().title()
                            : source.database().product();
            Written written =
                    ExchangeFormat.valueOf(form.name())
                            .write(source.catalog(), name(source.label()), product);
            written.lost().forEach(line.getErr()::println);
            return written.text();
        }
        if (dialect == null || dialect == source.engine()) {
            return new SchemaPrinter(sides.dialect(source.engine()).text())
                    .print(source.catalog());
        }
        Ported ported = portability.to(dialect, source.catalog());
        ported.notes().forEach(note -> line.getErr().println(note.line()));
        return ported.annotated();
    }

    /** The last word of a URL or path. */
    private static String name(String label) {
        String bare = label.replaceFirst("[?;].*", "").replaceFirst("/$", "");
        String last = bare.substring(Math.max(bare.lastIndexOf('/'), bare.lastIndexOf(':')) + 1);
        return last.replaceFirst("\\.\\w+$", "").toLowerCase(Locale.ROOT);
    }
}
