package dev.binnacle.schema.lint;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.TableName;
import dev.binnacle.schema.definition.Definition;
import dev.binnacle.schema.definition.DefinitionPlace;
import dev.binnacle.schema.definition.Definitions;
import dev.binnacle.schema.definition.SourceFile;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Lints files: a definition as a structure too, migrations in the order of their versions, each
 * with what those before it have made.
 */
public final class FileLint {
    private static final Pattern VERSIONED = Pattern.compile("V\\d.*__.*\\.sql");
    private static final int REPLAYED = 300;

    private final Definitions definitions;
    private final Lint lint;
    private final Live live;

    /**
     * What a live database adds.
     *
     * @param catalog its structure; empty = there is none at hand
     * @param applied versions of the migrations that it has run
     */
    public record Live(Catalog catalog, LiveFacts facts, Set<String> applied) {
        public static final Live NONE = new Live(Catalog.empty(), LiveFacts.none(), Set.of());
    }

    public FileLint(Definitions definitions, Lint lint, Live live) {
        this.definitions = definitions;
        this.lint = lint;
        this.live = live;
    }

    /** Whether files are migrations: their names say so. */
    public static boolean migrations(List<Source> files) {
        return files.stream().anyMatch(file -> VERSIONED.matcher(name(file)).matches());
    }

    public List<Finding> lint(List<Source> files) {
        return migrations(files) ? inARow(files) : apart(files);
    }

    private static String name(Source file) {
        String path = file.file().replace('\\', '/');
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Those run after all others. */
    private static boolean repeatable(Source file) {
        return name(file).startsWith("R__");
    }

    /** Each script meets what is live; all together they are a structure of their own. */
    private List<Finding> apart(List<Source> files) {
        List<Finding> found = new ArrayList<>();
        for (Source file : files) {
            found.addAll(lint.script(file, live.catalog(), live.facts()));
        }
        Definition definition = definition(files);
        boolean whole = definition.problems().isEmpty() && !definition.catalog().tables().isEmpty();
        if (whole) {
            lint.catalog(definition.catalog(), live.facts()).stream()
                    .map(finding -> placed(finding, definition))
                    .forEach(found::add);
        }
        return found;
    }

    private Definition definition(List<Source> files) {
        return definitions.parse(
                files.stream().map(file -> new SourceFile(file.file(), file.text())).toList());
    }

    private static Finding placed(Finding finding, Definition definition) {
        Subject subject = finding.subject();
        TableName table = subject == null ? null : subject.table();
        if (subject == null || table == null) {
            return finding;
        }
        Optional<DefinitionPlace> column =
                subject.kind() == Subject.Kind.COLUMN
                        ? definition.place(table, subject.name())
                        : Optional.empty();
        return column.or(() -> definition.place(table))
                .map(at ->
                        finding.at(
                                new Place(
                                        at.file(),
                                        at.line(),
                                        at.column(),
                                        at.span().start(),
                                        at.span().end() - at.span().start())))
                .orElse(finding);
    }

    private List<Finding> inARow(List<Source> files) {
        List<Source> row =
                files.stream()
                        .sorted(
                                Comparator.comparing(FileLint::repeatable)
                                        .thenComparing(FileLint::name, BY_VERSION))
                        .toList();
        List<Finding> found = new ArrayList<>(lint.history(row, live.applied()));
        for (int i = 0; i < row.size(); i++) {
            Source file = row.get(i);
            if (!applied(file)) {
                found.addAll(step(row, i));
            }
        }
        return found;
    }

    /** Whatever way the version is written: 1.1 is V1_1, and V01.1 too. */
    private boolean applied(Source file) {
        String name = name(file);
        if (!VERSIONED.matcher(name).matches()) {
            return false;
        }
        String version = steady(name.substring(1, name.indexOf("__")));
        return live.applied().stream().anyMatch(each -> steady(each).equals(version));
    }

    private static String steady(String version) {
        return version.replace('_', '.')
                .replaceAll("(^|\\.)0+(?=\\d)", "$1")
                .replaceAll("(\\.0)+$", "");
    }

    /** One migration with the structure before and after it. */
    private List<Finding> step(List<Source> row, int index) {
        Source file = row.get(index);
        boolean replays = row.size() <= REPLAYED;
        Definition before = definition(replays ? row.subList(0, index) : List.of());
        boolean lives = !live.catalog().tables().isEmpty();
        Catalog meets = lives ? live.catalog() : before.catalog();
        List<Finding> found =
                new ArrayList<>(lint.inTransaction().script(file, meets, live.facts()));
        if (replays && index > 0) {
            Definition after = definition(row.subList(0, index + 1));
            var top = new Place(file.file(), 1, 1, 0, 0);
            lint.change(before.catalog(), after.catalog(), live.facts()).stream()
                    .map(finding -> finding.at(top))
                    .forEach(found::add);
        }
        return found;
    }

    /** Numbers as numbers, so that V10 follows V9. */
    private static final Comparator<String> BY_VERSION =
            (one, other) -> {
                String[] first = one.split("(?<=\\d)(?=\\D)|(?<=\\D)(?=\\d)");
                String[] second = other.split("(?<=\\d)(?=\\D)|(?<=\\D)(?=\\d)");
                for (int i = 0; i < Math.min(first.length, second.length); i++) {
                    int order = part(first[i], second[i]);
                    if (order != 0) {
                        return order;
                    }
                }
                return Integer.compare(first.length, second.length);
            };

    private static int part(String one, String other) {
        boolean numbers =
                !one.isEmpty()
                        && !other.isEmpty()
                        && Character.isDigit(one.charAt(0))
                        && Character.isDigit(other.charAt(0));
        return numbers
                ? new BigInteger(one).compareTo(new BigInteger(other))
                : one.compareTo(other);
    }
}
