package dev.binnacle.schema.exchange;

import dev.binnacle.database.Catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The forms a structure can be written in besides SQL. */
public enum ExchangeFormat {
    DBML(
            "DBML",
            List.of("dbml"),
            "// ",
            (catalog, title, product) -> new DbmlWriter(catalog).write(title, product)),
    MERMAID(
            "Mermaid",
            List.of("mmd", "mermaid"),
            "%% ",
            (catalog, title, product) -> new MermaidWriter(catalog).write(title)),
    PLANTUML(
            "PlantUML",
            List.of("puml", "plantuml"),
            "' ",
            (catalog, title, product) -> new PlantUmlWriter(catalog).write(title)),
    MARKDOWN(
            "Markdown",
            List.of("md", "markdown"),
            "",
            (catalog, title, product) -> new MarkdownWriter(catalog).write(title, product));

    /** How one form is written. */
    private interface Writer {
        Written write(Catalog catalog, String title, String product);
    }

    private final String title;
    private final List<String> extensions;
    private final String remark;
    private final Writer writer;

    ExchangeFormat(String title, List<String> extensions, String remark, Writer writer) {
        this.title = title;
        this.extensions = extensions;
        this.remark = remark;
        this.writer = writer;
    }

    /** As people know it. */
    public String title() {
        return title;
    }

    /** The usual end of a file's name, without the dot. */
    public String extension() {
        return extensions.getFirst();
    }

    /** Writes a structure, and says what the form has no words for. */
    public Written write(Catalog catalog, String name, String product) {
        return writer.write(catalog, name, product);
    }

    /** The text with what the form has no words for in comments at its end. */
    public String file(Catalog catalog, String name, String product) {
        Written written = write(catalog, name, product);
        String lost =
                written.lost().stream()
                        .map(line -> remark + "  " + line.replaceAll("\\s+", " ") + "\n")
                        .collect(Collectors.joining());
        return lost.isEmpty()
                ? written.text()
                : written.text() + "\n" + remark + "Not kept:\n" + lost;
    }

    /** The form of a file by the end of its name. */
    public static Optional<ExchangeFormat> of(String file) {
        String end = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.extensions.contains(end))
                .findFirst();
    }
}
