package dev.binnacle.schema.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.binnacle.base.ProblemException;
import dev.binnacle.base.Progress;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Database;
import dev.binnacle.schema.comparison.DiffNode.Mark;
import dev.binnacle.schema.diff.Decisions;
import dev.binnacle.schema.diff.Rename;
import dev.binnacle.schema.lint.Finding;
import dev.binnacle.testing.Rows;
import dev.binnacle.testing.TestDatabases;
import dev.binnacle.testing.TestRehearsals;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Sides compared over real databases. */
class ComparisonsTest {
    private static final String EACH = "dev.binnacle.testing.TestDatabases#each";
    private static final Side HERE = new Side.Here();

    @TempDir private Path folder;
    private final AtomicInteger made = new AtomicInteger();

    private Comparisons comparisons() {
        return TestRehearsals.comparisons(folder, made::incrementAndGet);
    }

    private static void run(Database database, String... script) {
        for (String sql : script) {
            database.with(Progress.none(), session -> session.execute(sql, 1, new Rows()));
        }
    }

    private Path definition(ConnectionSettings settings, String text) throws IOException {
        Path schema = Files.createDirectories(folder.resolve("schema"));
        Files.writeString(schema.resolve("all.sql"), first(settings) + text);
        return schema;
    }

    private static String first(ConnectionSettings settings) {
        return "-- dialect: " + settings.engine().title().toLowerCase(Locale.ROOT) + "\n";
    }

    private static Drift drift(Comparisons comparisons, Database live, Path definition) {
        return comparisons.drift(live, live.catalog(Progress.none()), definition, Progress.none());
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void driftIsFoundWithoutMakingAnythingAnewWhileTheDefinitionStays(ConnectionSettings settings)
            throws IOException {
        try (Database live = TestDatabases.open(settings)) {
            Comparisons comparisons = comparisons();
            assertThat(drift(comparisons, live, folder.resolve("schema")).defined()).isFalse();
            assertThat(made).hasValue(0);
            Path schema = definition(settings, "create table t (id int primary key, a int4);");
            assertThat(drift(comparisons, live, schema).differences()).isEqualTo(1);
            int once = made.get();
            assertThat(once).isPositive();
            run(live, "create table t (id integer primary key, a integer)");
            assertThat(drift(comparisons, live, schema)).isEqualTo(new Drift(true, 0, null));
            run(live, "alter table t add b integer");
            assertThat(drift(comparisons, live, schema).differences()).isEqualTo(1);
            assertThat(made).as("throw-away databases").hasValue(once);
            definition(settings, "create table t (id int primary key, a int4, b int4);");
            assertThat(drift(comparisons, live, schema).differences()).isZero();
            assertThat(made).hasValueGreaterThan(once);
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void aBrokenDefinitionIsAProblemWithItsPlace(ConnectionSettings settings) throws IOException {
        try (Database live = TestDatabases.open(settings)) {
            Path schema = definition(settings, "create table t (id int,,);");
            assertThatThrownBy(() -> drift(comparisons(), live, schema))
                    .isInstanceOf(ProblemException.class)
                    .satisfies(failure ->
                            assertThat(((ProblemException) failure).problem().detail())
                                    .startsWith("schema/all.sql:2:24: "));
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void differencesAreATreeOfSchemasTablesAndKinds(ConnectionSettings settings)
            throws IOException {
        try (Database live = TestDatabases.open(settings)) {
            run(
                    live,
                    "create table t (id integer primary key, a integer)",
                    "create table gone (id integer primary key)",
                    "create sequence s");
            Path schema =
                    definition(
                            settings,
                            """
                            create table t (id int primary key, a bigint, b int);
                            comment on column t.a is 'Amount';
                            create index t_a on t (a);
                            create view v as select id from t;
                            create view w as select id from t;
                            """);
            Proposal proposal =
                    comparisons()
                            .compare(
                                    live,
                                    HERE,
                                    new Side.Definition(schema),
                                    Decisions.ASK,
                                    Progress.none());
            assertThat(told(proposal.differences().tree(), ""))
                    .containsExactly(
                            "public 8",
                            " gone REMOVED",
                            " t 4",
                            "  a CHANGED",
                            "  b ADDED",
                            "  t_a ADDED",
                            "  comment on a ADDED",
                            " sequences 1",
                            "  s REMOVED",
                            " views 2",
                            "  v ADDED",
                            "  w ADDED");
            DiffNode table = proposal.differences().tree().getFirst().children().get(1);
            assertThat(proposal.differences().before(table)).doesNotContain("bigint", "t_a");
            assertThat(proposal.differences().after(table).toLowerCase(Locale.ROOT))
                    .contains("create table", "bigint", "t_a", "'amount'");
            DiffNode column = table.children().getFirst();
            assertThat(proposal.differences().before(column)).containsIgnoringCase("integer");
            assertThat(proposal.differences().after(column)).containsIgnoringCase("bigint");
            assertThat(
                            told(
                                    new DiffFilter(" T_", Set.of(Mark.values()))
                                            .of(proposal.differences().tree()),
                                    ""))
                    .containsExactly("public 1", " t 1", "  t_a ADDED");
            assertThat(
                            told(
                                    new DiffFilter("", Set.of(Mark.REMOVED))
                                            .of(proposal.differences().tree()),
                                    ""))
                    .containsExactly("public 2", " gone REMOVED", " sequences 1", "  s REMOVED");
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void whatIsRenamedIsALineOfItsOwn(ConnectionSettings settings) throws IOException {
        try (Database live = TestDatabases.open(settings)) {
            run(live, "create table t (id integer primary key, note varchar(40))");
            Path schema =
                    definition(
                            settings,
                            "create table t (id int primary key, remark" + " varchar(40));");
            Proposal asked = compared(live, schema, Decisions.ASK);
            assertThat(asked.plan()).isNull();
            Rename yes = asked.questions().getFirst().yes();
            Proposal told = compared(live, schema, new Decisions(List.of(yes), Set.of(), true));
            assertThat(told(told.differences().tree(), ""))
                    .containsExactly("public 1", " t 1", "  note → remark RENAMED");
            assertThat(told.steps()).hasSize(1);
        }
    }

    private Proposal compared(Database live, Path schema, Decisions decisions) {
        return comparisons()
                .compare(live, HERE, new Side.Definition(schema), decisions, Progress.none());
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void anyTwoSidesAreComparedAndAPlanIsMadeForTheLiveOneAlone(ConnectionSettings settings)
            throws IOException {
        try (Database live = TestDatabases.open(settings)) {
            run(live, "create table t (id integer primary key)");
            Path schema = definition(settings, "create table t (id int primary key, a int);");
            Path snapshot = Files.createDirectories(folder.resolve("snapshots")).resolve("x.sql");
            Files.writeString(snapshot, first(settings) + "create table u (id int primary key);");
            var designed = new Side.Definition(schema);
            var saved = new Side.Definition(snapshot);
            var comparisons = comparisons();
            Proposal files =
                    comparisons.compare(live, designed, saved, Decisions.ASK, Progress.none());
            assertThat(told(files.differences().tree(), ""))
                    .containsExactly("public 2", " t REMOVED", " u ADDED");
            assertThat(files.steps()).isEmpty();
            Proposal back =
                    comparisons.compare(live, designed, HERE, Decisions.ASK, Progress.none());
            assertThat(told(back.differences().tree(), ""))
                    .containsExactly("public 1", " t 1", "  a REMOVED");
            assertThat(back.steps()).isEmpty();
            Proposal same = comparisons.compare(live, HERE, HERE, Decisions.ASK, Progress.none());
            assertThat(same.differences().count()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void pendingFilesAreLintedByTheSeveritiesOfTheWorkspace(ConnectionSettings settings)
            throws IOException {
        Path migrations = Files.createDirectories(folder.resolve("migrations"));
        Files.writeString(migrations.resolve("V1__t.sql"), "create table t (id int, a int);\n");
        Files.writeString(migrations.resolve("V2__drop.sql"), "\nalter table t drop column a;\n");
        try (Database live = TestDatabases.open(settings)) {
            run(live, "create table t (id integer, a integer)");
            var side = new Side.Migrations(migrations);
            Proposal standard =
                    comparisons().compare(live, HERE, side, Decisions.ASK, Progress.none());
            assertThat(standard.files()).hasSize(2);
            assertThat(told(standard.differences().tree(), ""))
                    .containsExactly("public 1", " t 1", "  a REMOVED");
            assertThat(found(standard)).contains("V2__drop.sql:2:15 ban-drop-column");
            Files.createDirectories(folder.resolve("schema"));
            Files.writeString(
                    folder.resolve("schema/lint.yaml"), "rules:\n  ban-drop-column: off\n");
            Proposal quiet =
                    comparisons().compare(live, HERE, side, Decisions.ASK, Progress.none());
            assertThat(found(quiet)).doesNotContain("V2__drop.sql:2:15 ban-drop-column");
        }
    }

    private static List<String> found(Proposal proposal) {
        return proposal.files().stream()
                .flatMap(file -> file.findings().stream())
                .map((Finding one) -> one.where() + " " + one.rule().id())
                .toList();
    }

    private static List<String> told(List<DiffNode> nodes, String indent) {
        List<String> lines = new ArrayList<>();
        for (DiffNode node : nodes) {
            lines.add(
                    indent
                            + node.name()
                            + " "
                            + (node.mark() == null ? node.count() : node.mark()));
            lines.addAll(told(node.children(), indent + " "));
        }
        return lines;
    }
}
