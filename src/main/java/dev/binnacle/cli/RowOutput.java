package dev.binnacle.cli;

import dev.binnacle.data.transfer.Format;
import dev.binnacle.data.transfer.RowWriter;
import dev.binnacle.database.Dialect;
import dev.binnacle.database.TableName;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.io.Writer;

/** How a command writes rows. */
final class RowOutput {
    /** What {@code --format} takes. */
    enum Shape {
        TABLE,
        CSV,
        TSV,
        JSON,
        JSONL,
        SQL,
        MD
    }

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "One of ${COMPLETION-CANDIDATES}. Default: table.")
    private Shape shape = Shape.TABLE;

    @Option(names = "--json", description = "The same as --format json.")
    private boolean json;

    boolean asJson() {
        return json;
    }

    RowWriter writer(Writer out, Dialect dialect, @Nullable TableName table) {
        return switch (json ? Shape.JSON : shape) {
            case TABLE -> new AlignedRows(out);
            case CSV -> Format.CSV.writer(out, dialect, table);
            case TSV -> Format.TSV.writer(out, dialect, table);
            case JSON -> Format.JSON.writer(out, dialect, table);
            case JSONL -> Format.JSONL.writer(out, dialect, table);
            case SQL -> Format.SQL.writer(out, dialect, table);
            case MD -> Format.MD.writer(out, dialect, table);
        };
    }
}
