package dev.binnacle.cli;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.base.Progress;
import dev.binnacle.database.Catalog;
import dev.binnacle.database.TableName;
import dev.binnacle.schema.diagram.Arrangement;
import dev.binnacle.schema.diagram.Detail;
import dev.binnacle.schema.diagram.Diagram;
import dev.binnacle.schema.diagram.DiagramFiles;
import dev.binnacle.schema.diagram.DiagramGraph;
import dev.binnacle.schema.diagram.DiagramPainter;
import dev.binnacle.schema.diagram.Drawing;
import dev.binnacle.schema.diagram.GraphEdge;
import dev.binnacle.schema.diagram.Layout;
import dev.binnacle.schema.diagram.export.DiagramExport;
import dev.binnacle.schema.diagram.export.PdfWriter;
import dev.binnacle.schema.diagram.export.ShippedFonts;
import dev.binnacle.schema.diagram.export.Theme;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** {@code binnacle schema diagram}: a schema as a picture, or in a language for diagrams. */
@Command(
        name = "diagram",
        mixinStandardHelpOptions = true,
        description = "Draw tables and their relations into a file.",
        footerHeading = Usage.EXAMPLES,
        footer = {
            "  binnacle schema diagram --db postgresql://ann@db/shop -o shop.svg",
            "  binnacle schema diagram schema/ -o orders.pdf --table orders --depth 2",
            "  binnacle schema diagram --db jdbc:h2:file:./shop -o way.png --path customers"
                    + " payments"
        })
public final class SchemaDiagramCommand implements Callable<Integer> {
    /** More than this is hard to read at once. */
    private static final int MANY = 60;

    private final Function<List<String>, Catalog> catalogs;
    private final Map<String, DiagramText> languages;

    @Spec private @Nullable CommandSpec spec;

    @Option(names = "--db", paramLabel = "URL", description = Usage.DB)
    private @Nullable String db;

    @Parameters(
            paramLabel = "FILE",
            description = "Instead of --db: a definition's file or folder.")
    private List<String> files = List.of();

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description =
                    "The file; its ending says as what: svg, pdf, png, mmd, puml or dbml. It"
                            + " appears whole or not at all.")
    private Path output = Path.of("");

    @Option(
            names = "--table",
            paramLabel = "TABLE",
            description = "Only this table and what is near it; may be repeated.")
    private List<String> tables = List.of();

    @Option(
            names = "--depth",
            paramLabel = "N",
            description = "How many relations away from --table. Default: 1.")
    private int depth = 1;

    @Option(
            names = "--path",
            arity = "2",
            paramLabel = "TABLE",
            description =
                    "Only the shortest way from one table to another; exit 1 if there is none.")
    private List<String> path = List.of();

    @Option(
            names = "--view",
            paramLabel = "NAME",
            description = "A saved diagram of --workspace, or a file that ends in .yaml.")
    private @Nullable String view;

    @Option(
            names = "--detail",
            paramLabel = "DETAIL",
            description = "One of names, keys, all. Default: all, or what the view says.")
    private @Nullable Detail detail;

    @Option(names = "--theme", paramLabel = "THEME", description = "light or dark. Default: light.")
    private Theme theme = Theme.LIGHT;

    @Option(
            names = "--paper",
            paramLabel = "PAPER",
            description = "Of a PDF: whole (one page), a4 or a3 (as many sheets as it takes).")
    private PdfWriter.Paper paper = PdfWriter.Paper.WHOLE;

    @Option(names = "--scale", paramLabel = "N", description = "Of a PNG. Default: 1.")
    private double scale = 1;

    /**
     * @param catalogs reads what {@code --db} or the files say
     * @param languages by the ending of their files
     */
    public SchemaDiagramCommand(
            Function<List<String>, Catalog> catalogs, Map<String, DiagramText> languages) {
        this.catalogs = catalogs;
        this.languages = Map.copyOf(languages);
    }

    @Override
    public Integer call() {
        check();
        Catalog catalog = catalogs.apply(db == null ? files : List.of(db));
        DiagramGraph graph = DiagramGraph.of(catalog);
        Diagram diagram = view == null ? Diagram.of("diagram") : saved(view);
        diagram = detail == null ? diagram : diagram.withDetail(detail);
        Set<GraphEdge.Id> accented = new HashSet<>();
        if (!path.isEmpty()) {
            TableName from = table(graph, path.getFirst());
            TableName to = table(graph, path.getLast());
            Optional<List<GraphEdge>> way = graph.path(from, to);
            if (way.isEmpty()) {
                say("No relations lead from " + from + " to " + to + ".");
                return Commands.NO;
            }
            Set<TableName> on = new TreeSet<>(List.of(from, to));
            for (GraphEdge edge : way.get()) {
                accented.add(edge.id());
                on.add(edge.from());
                on.add(edge.to());
                say(edge.from() + " (" + String.join(", ", edge.columns()) + ") → " + edge.to());
            }
            diagram = diagram.withTables(on);
        } else if (!tables.isEmpty()) {
            List<TableName> centers = tables.stream().map(name -> table(graph, name)).toList();
            diagram = diagram.withTables(graph.around(centers, depth));
        }
        write(catalog, graph, diagram, accented);
        return Commands.DONE;
    }

    private void check() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        if (db == null == files.isEmpty()) {
            throw new ParameterException(line, "Give --db URL or a definition's file or folder");
        }
        if (files.size() > 1) {
            throw new ParameterException(line, "Give one file or folder, not " + files.size());
        }
        if (depth < 0 || !(scale >= 0.05 && scale <= 20)) {
            throw new ParameterException(line, "--depth is 0 or more, --scale from 0.05 to 20");
        }
        if (!path.isEmpty() && !tables.isEmpty()) {
            throw new ParameterException(line, "--path and --table exclude one another");
        }
        if (DiagramExport.Format.of(output).isEmpty() && !languages.containsKey(ending())) {
            List<String> known = new ArrayList<>(List.of("svg", "pdf", "png"));
            languages.keySet().stream().sorted().forEach(known::add);
            throw new ParameterException(
                    line, "The ending of -o is one of " + String.join(", ", known));
        }
    }

    private String ending() {
        String name = String.valueOf(output.getFileName()).toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private Diagram saved(String named) {
        if (named.endsWith(".yaml")) {
            Path file = Path.of(named).toAbsolutePath();
            String name = String.valueOf(file.getFileName());
            return new DiagramFiles(Objects.requireNonNull(file.getParent()))
                    .read(name.substring(0, name.length() - ".yaml".length()));
        }
        Object root = Objects.requireNonNull(spec).root().userObject();
        Path workspace = root instanceof RootCommand command ? command.workspace() : null;
        if (workspace == null) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "--view NAME needs --workspace DIR; a file that ends in .yaml does not");
        }
        return new DiagramFiles(workspace.resolve("diagrams")).read(named);
    }

    /** {@code schema.name}, or a name that only one table has; case matters only if it must. */
    private static TableName table(DiagramGraph graph, String typed) {
        for (boolean exact : new boolean[] {true, false}) {
            List<TableName> found =
                    graph.nodes().stream()
                            .filter(node ->
                                    same(node.name().toString(), typed, exact)
                                            || same(node.title(), typed, exact)
                                            || same(node.name().name(), typed, exact))
                            .map(node -> node.name())
                            .sorted((a, b) ->
                                    Boolean.compare(
                                            b.toString().equals(typed), a.toString().equals(typed)))
                            .toList();
            if (found.size() == 1
                    || !found.isEmpty() && same(found.getFirst().toString(), typed, exact)) {
                return found.getFirst();
            }
        }
        throw Problem.of(ProblemCode.TABLE_UNKNOWN, typed).exception();
    }

    private static boolean same(String name, String typed, boolean exact) {
        return exact ? name.equals(typed) : name.equalsIgnoreCase(typed);
    }

    private void write(
            Catalog catalog, DiagramGraph graph, Diagram diagram, Set<GraphEdge.Id> accented) {
        DiagramGraph shown = graph.only(diagram::shows);
        if (shown.nodes().size() > MANY && tables.isEmpty() && view == null) {
            say(
                    "Draws all "
                            + shown.nodes().size()
                            + " tables. --table TABLE --depth N draws what is near one table.");
        }
        Optional<DiagramExport.Format> format = DiagramExport.Format.of(output);
        if (format.isEmpty()) {
            write(
                    Objects.requireNonNull(languages.get(ending()))
                            .of(CatalogPart.of(catalog, shown)));
        } else {
            var fonts = new ShippedFonts();
            Arrangement arrangement = new Layout(fonts).arrange(graph, diagram, Progress.none());
            Drawing drawing =
                    new DiagramPainter(fonts).drawing(graph, diagram, arrangement, accented);
            var style = new DiagramExport.Style(theme, paper, scale);
            new DiagramExport(fonts).write(drawing, format.get(), style, output, Progress.none());
        }
        say(
                String.format(
                        "%s: %,d tables, %,d relations",
                        output, shown.nodes().size(), shown.edges().size()));
    }

    private void write(String text) {
        try {
            Files.writeString(output, text);
        } catch (IOException failure) {
            throw Problem.of(
                            ProblemCode.DIAGRAM_STORE,
                            "The file " + output + " could not be written.",
                            String.valueOf(failure.getMessage()))
                    .exception(failure);
        }
    }

    private void say(String line) {
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        err.println(line);
        err.flush();
    }
}
