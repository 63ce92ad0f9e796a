package dev.binnacle.data.transfer;

import dev.binnacle.database.Dialect;
import dev.binnacle.database.TableName;

import org.jspecify.annotations.Nullable;

import java.io.Writer;
import java.util.Locale;
import java.util.Optional;

/** The texts that rows can be written as. Values are exact in all of them. */
public enum Format {
    /** Comma separated; NULL is nothing, empty text is {@code ""}. */
    CSV,
    /** Tab separated, quoted as spreadsheets do; NULL is nothing, empty text is {@code ""}. */
    TSV,
    /** One array of objects. */
    JSON,
    /** One object per line. */
    JSONL,
    /** INSERT statements. */
    SQL,
    /** A Markdown table; NULL is an empty cell, so it is for reading only. */
    MD;

    /** By the name people give it. */
    public static Optional<Format> named(String name) {
        for (Format format : values()) {
            if (format.name().equals(name.toUpperCase(Locale.ROOT))) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /**
     * @param table what INSERT statements name; null = {@code result}
     */
    public RowWriter writer(Writer out, Dialect dialect, @Nullable TableName table) {
        return switch (this) {
            case CSV -> new DelimitedRows(out, ',', true);
            case TSV -> new DelimitedRows(out, '\t', true);
            case JSON -> new JsonRows(out, false);
            case JSONL -> new JsonRows(out, true);
            case SQL -> new InsertRows(out, dialect, table);
            case MD -> new MarkdownRows(out);
        };
    }
}
