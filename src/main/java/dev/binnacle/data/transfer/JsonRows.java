package dev.binnacle.data.transfer;

import dev.binnacle.database.Column;
import dev.binnacle.database.Row;
import dev.binnacle.database.Value;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * Rows as JSON objects. Numbers keep every digit, JSON columns are embedded, what has no JSON form
 * (NaN, dates, bytes) is its text. A column name that comes twice gets a number.
 */
public final class JsonRows implements RowWriter {
    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final Writer out;
    private final boolean lines;
    private List<Column> columns = List.of();
    private List<String> names = List.of();
    private long written;

    /**
     * @param lines one object per line; else one array
     */
    public JsonRows(Writer out, boolean lines) {
        this.out = out;
        this.lines = lines;
    }

    @Override
    public void begin(List<Column> columns) throws IOException {
        this.columns = columns;
        this.names = unique(columns);
        if (!lines) {
            out.write('[');
        }
    }

    private static List<String> unique(List<Column> columns) {
        var taken = new HashSet<String>();
        var names = new ArrayList<String>();
        for (Column column : columns) {
            String name = column.name();
            for (int number = 2; !taken.add(name); number++) {
                name = column.name() + "_" + number;
            }
            names.add(name);
        }
        return names;
    }

    @Override
    public void row(Row row) throws IOException {
        if (!lines) {
            out.write(written == 0 ? "\n" : ",\n");
        }
        var text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            for (int at = 0; at < names.size(); at++) {
                json.writeName(names.get(at));
                value(json, columns.get(at), row.get(at));
            }
            json.writeEndObject();
        }
        out.write(text.toString());
        if (lines) {
            out.write('\n');
        }
        written++;
    }

    private static void value(JsonGenerator json, Column column, Value value) {
        String text = value.text();
        if (text == null) {
            json.writeNull();
            return;
        }
        switch (column.kind()) {
            case INTEGER, DECIMAL, FLOAT -> {
                if (finite(text)) {
                    json.writeNumber(text);
                } else {
                    json.writeString(text);
                }
            }
            case BOOLEAN -> json.writeBoolean(text.equals("true"));
            // line breaks in valid JSON are white space between tokens
            case JSON -> json.writeRawValue(text.replace('\n', ' ').replace('\r', ' '));
            default -> json.writeString(text);
        }
    }

    /** Whether the text is a number as JSON writes one. */
    private static boolean finite(String text) {
        return text.matches("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?");
    }

    @Override
    public void end() throws IOException {
        if (!lines) {
            out.write(written == 0 ? "]\n" : "\n]\n");
        }
        out.flush();
    }
}
