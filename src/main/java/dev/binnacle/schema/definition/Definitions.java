package dev.binnacle.schema.definition;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;
import dev.binnacle.database.Catalog;
import dev.binnacle.database.Engine;
import dev.binnacle.database.TableName;
import dev.binnacle.database.script.Lines;
import dev.binnacle.schema.ddl.DdlParser;
import dev.binnacle.schema.ddl.DdlScript;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads definitions. */
public final class Definitions {
    private static final Pattern DIALECT =
            Pattern.compile("\\A\\uFEFF?\\s*--\\s*dialect\\s*:\\s*([^\\r\\n]*)");

    private final List<DefinitionDialect> dialects;

    /**
     * @param dialects the usual one first
     */
    public Definitions(List<DefinitionDialect> dialects) {
        this.dialects = List.copyOf(dialects);
    }

    /**
     * The {@code .sql} files of a folder in the order of their names, or one file. Where all are
     * named as Flyway names migrations, they are read in the order of their versions.
     */
    public Definition read(Path fileOrFolder) {
        return read(fileOrFolder, null);
    }

    /**
     * The same.
     *
     * @param likely whose SQL migrations are that do not say it; null = it is guessed
     */
    public Definition read(Path fileOrFolder, @Nullable Engine likely) {
        try {
            if (!Files.isDirectory(fileOrFolder)) {
                return parse(List.of(source(fileOrFolder, fileOrFolder.toString())));
            }
            List<Path> found;
            try (Stream<Path> all = Files.list(fileOrFolder)) {
                found = all.filter(Definitions::sql).toList();
            }
            boolean migrations = !found.isEmpty() && found.stream().allMatch(MigrationOrder::is);
            List<SourceFile> files = new ArrayList<>();
            for (Path file :
                    found.stream().sorted(migrations ? MigrationOrder.ORDER : ORDER).toList()) {
                if (!migrations || MigrationOrder.applies(file)) {
                    files.add(source(file, file.toString()));
                }
            }
            return parse(files, migrations, likely);
        } catch (IOException failure) {
            throw Problem.of(
                            ProblemCode.DEFINITION_UNREADABLE,
                            fileOrFolder + " cannot be read.",
                            String.valueOf(failure.getMessage()))
                    .exception();
        }
    }

    private static final Comparator<Path> ORDER =
            Comparator.comparing(file -> String.valueOf(file.getFileName()));

    private static boolean sql(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".sql")
                && Files.isRegularFile(file);
    }

    private static SourceFile source(Path file, String name) throws IOException {
        return new SourceFile(name, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    }

    /** Never fails: what is wrong is among the definition's problems. */
    public Definition parse(List<SourceFile> files) {
        return parse(files, false, null);
    }

    /**
     * @param guess whether the first line need not say the dialect
     */
    private Definition parse(List<SourceFile> files, boolean guess, @Nullable Engine likely) {
        List<DefinitionProblem> problems = new ArrayList<>();
        DefinitionDialect dialect = guess ? unsaid(files, likely) : dialect(files, problems);
        List<DdlScript> scripts = new ArrayList<>();
        for (SourceFile file : files) {
            DdlScript script = DdlParser.parse(file.text(), dialect.syntax());
            scripts.add(script);
            script.problems()
                    .forEach(each ->
                            problems.add(
                                    new DefinitionProblem(
                                            file.name(),
                                            each.line(),
                                            each.column(),
                                            each.words())));
        }
        Fold fold =
                new Fold(
                        dialect,
                        dialect.defaultSchema(),
                        (where, sentence) -> {
                            Lines.Place at = scripts.get(where.file()).place(where.span().start());
                            problems.add(
                                    new DefinitionProblem(
                                            files.get(where.file()).name(),
                                            at.line(),
                                            at.column(),
                                            sentence));
                        });
        Model model = fold.all(scripts);
        List<String> order = files.stream().map(SourceFile::name).toList();
        problems.sort(
                Comparator.comparingInt((DefinitionProblem each) -> order.indexOf(each.file()))
                        .thenComparing(DefinitionProblem::line)
                        .thenComparing(DefinitionProblem::column));
        Catalog catalog = new CatalogBuilder(model, dialect, dialect.defaultSchema()).catalog();
        return new Definition(
                dialect, files, scripts, catalog, problems, places(model), names(model));
    }

    private static Map<Where, String> names(Model model) {
        Map<Where, String> names = new HashMap<>();
        for (TableModel table : model.tables.values()) {
            table.indexes.forEach(index -> names.put(index.where, index.name));
            table.constraints.stream()
                    .filter(each -> !each.inherited)
                    .forEach(each -> names.put(each.where, each.name));
        }
        return names;
    }

    private static Map<TableName, Map<String, Where>> places(Model model) {
        Map<TableName, Map<String, Where>> places = new HashMap<>();
        for (TableModel table : model.tables.values()) {
            Map<String, Where> ofTable = new HashMap<>();
            ofTable.put("", table.where);
            table.columns.values().forEach(column -> ofTable.put(column.name, column.where));
            places.put(table.name, ofTable);
        }
        return places;
    }

    private DefinitionDialect unsaid(List<SourceFile> files, @Nullable Engine likely) {
        boolean said = DIALECT.matcher(files.getFirst().text()).find();
        DefinitionDialect found = dialect(files, new ArrayList<>());
        return said
                ? found
                : dialects.stream()
                        .filter(dialect -> dialect.engine() == likely)
                        .findFirst()
                        .orElse(found);
    }

    private DefinitionDialect dialect(List<SourceFile> files, List<DefinitionProblem> problems) {
        if (files.isEmpty()) {
            return dialects.getFirst();
        }
        SourceFile first = files.getFirst();
        Matcher said = DIALECT.matcher(first.text());
        String word = said.find() ? said.group(1).strip().toLowerCase(Locale.ROOT) : "";
        for (DefinitionDialect dialect : dialects) {
            if (word.isEmpty() ? dialect.wrote(first.text()) : dialect.word().equals(word)) {
                return dialect;
            }
        }
        DefinitionDialect guess =
                dialects.stream()
                        .max(
                                Comparator.comparingInt(
                                                (DefinitionDialect each) -> likeness(each, files))
                                        .thenComparing(each -> -dialects.indexOf(each)))
                        .orElseThrow();
        List<String> words =
                dialects.stream().map(each -> "“-- dialect: " + each.word() + "”").toList();
        problems.addFirst(
                new DefinitionProblem(
                        first.name(),
                        1,
                        1,
                        "expected "
                                + String.join(" or ", words)
                                + (word.isEmpty() ? "" : ", found “" + word + "”")
                                + "; read as "
                                + guess.word()));
        return guess;
    }

    private static int likeness(DefinitionDialect dialect, List<SourceFile> files) {
        return files.stream().mapToInt(file -> dialect.likeness(file.text())).sum();
    }
}
