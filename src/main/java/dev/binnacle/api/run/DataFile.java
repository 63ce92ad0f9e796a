package dev.binnacle.api.run;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Rows of values, each for an iteration of a run: CSV whose first line names the variables, split
 * by commas, semicolons or tabs, or a JSON array of objects (or one object a line). It is read as
 * it is needed and never held whole.
 */
public final class DataFile {
    private static final int DEEPEST = 200;
    private static final int LONGEST = 1_000_000;
    private static final int NAMES = 8_000;
    private final Path path;

    public DataFile(Path path) {
        this.path = path;
    }

    public String name() {
        return String.valueOf(path.getFileName());
    }

    /**
     * Gives every row in order.
     *
     * @return how many there were
     * @throws dev.binnacle.base.ProblemException where it cannot be read, with the line
     */
    public long each(Consumer<Map<String, String>> row) {
        try (BufferedReader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            skipMark(reader);
            boolean json = name().toLowerCase(Locale.ROOT).matches(".*\\.(json|jsonl|ndjson)");
            long rows = json ? json(reader, row) : csv(reader, row);
            if (rows == 0) {
                throw refused("It holds no row of values.", null);
            }
            return rows;
        } catch (CharacterCodingException odd) {
            throw refused("It is not written in UTF-8.", odd);
        } catch (IOException | UncheckedIOException failure) {
            throw refused(
                    failure.getCause() instanceof CharacterCodingException
                            ? "It is not written in UTF-8."
                            : String.valueOf(failure.getMessage()),
                    failure);
        }
    }

    /** What some spreadsheets write before the first letter. */
    private static void skipMark(Reader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
    }

    /** What spreadsheets put between values where the comma stands in numbers. */
    private static char separator(Reader reader) throws IOException {
        reader.mark(NAMES);
        var names = new StringBuilder();
        for (int c = reader.read();
                c >= 0 && c != '\n' && names.length() < NAMES - 1;
                c = reader.read()) {
            names.append((char) c);
        }
        reader.reset();
        String bare = names.toString().replaceAll("\"[^\"]*\"", "");
        if (bare.contains(",")) {
            return ',';
        }
        return bare.contains(";") ? ';' : bare.contains("\t") ? '\t' : ',';
    }

    private long csv(Reader reader, Consumer<Map<String, String>> given) throws IOException {
        long rows = 0;
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder()
                        .maxBufferSize(LONGEST)
                        .fieldSeparator(separator(reader))
                        .ofNamedCsvRecord(reader)) {
            for (NamedCsvRecord each : csv) {
                if (each.getFieldCount() != each.getHeader().size()) {
                    throw refused(
                            "Line %d has %d values for %d names."
                                    .formatted(
                                            each.getStartingLineNumber(),
                                            each.getFieldCount(),
                                            each.getHeader().size()),
                            null);
                }
                given.accept(each.getFieldsAsMap());
                rows++;
            }
        } catch (CsvParseException | IllegalStateException broken) {
            throw refused(String.valueOf(broken.getMessage()), broken);
        }
        return rows;
    }

    private long json(Reader reader, Consumer<Map<String, String>> given) {
        var bounds =
                StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxStringLength(LONGEST)
                        .build();
        var factory = JsonFactory.builder().streamReadConstraints(bounds).build();
        JsonMapper mapper = JsonMapper.builder(factory).build();
        long rows = 0;
        try (MappingIterator<JsonNode> found =
                mapper.readerFor(JsonNode.class).readValues(reader)) {
            while (found.hasNextValue()) {
                rows++;
                given.accept(row(found.nextValue(), rows));
            }
        } catch (JacksonException broken) {
            var place = broken.getLocation();
            String where =
                    place == null
                            ? ""
                            : "Line %d, column %d: "
                                    .formatted(place.getLineNr(), place.getColumnNr());
            throw refused(where + broken.getOriginalMessage(), broken);
        }
        return rows;
    }

    private Map<String, String> row(JsonNode node, long number) {
        if (!node.isObject()) {
            throw Problem.of(
                            ProblemCode.REQUEST_FILE,
                            name() + " holds no list of objects.",
                            "Its value " + number + " is no object.")
                    .exception();
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (Iterator<Map.Entry<String, JsonNode>> fields = node.properties().iterator();
                fields.hasNext(); ) {
            Map.Entry<String, JsonNode> field = fields.next();
            JsonNode value = field.getValue();
            row.put(field.getKey(), value.isString() ? value.stringValue() : value.toString());
        }
        return row;
    }

    private RuntimeException refused(String detail, @Nullable Exception cause) {
        Problem problem =
                Problem.of(ProblemCode.REQUEST_FILE, name() + " cannot be read as data.", detail)
                        .hint(
                                "A CSV file names the variables in its first line; a JSON file is a"
                                        + " list of objects.");
        return cause == null ? problem.exception() : problem.exception(cause);
    }
}
