package dev.binnacle.schema.impact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.base.Progress;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Database;
import dev.binnacle.database.Engine;
import dev.binnacle.database.TableName;
import dev.binnacle.schema.h2.H2Uses;
import dev.binnacle.schema.postgresql.PostgreSqlUses;
import dev.binnacle.testing.Rows;
import dev.binnacle.testing.TestDatabases;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Map;

/** What uses a table or a column is found, the same way on both databases. */
class ImpactTest {
    static final Impact IMPACT =
            new Impact(Map.of(Engine.H2, new H2Uses(), Engine.POSTGRESQL, new PostgreSqlUses()));

    private static final String TABLES =
            """
            create schema side;
            create table films (
                id integer primary key,
                title varchar(80) not null,
                made integer,
                shelf integer,
                loud varchar(80) generated always as (upper(title)) %s,
                constraint made_in check (made > 1900)
            );
            create index films_title on films (title, made);
            create table copies (
                id integer primary key,
                film integer constraint copies_film references films (id),
                title varchar(80)
            );
            create view titles as select f.id, f.title from films f;
            create view loud_titles as select upper(t.title) as loud from titles t;
            create view made_in as select made from films;
            create view others as select title from copies;
            """;

    private static final List<SavedText> QUERIES =
            List.of(
                    new SavedText(
                            "a.sql",
                            """
                            -- films and title in a comment
                            select 'films title' from copies;

                            select c.id, f.title
                            from copies c join films f on f.id = c.film;
                            """),
                    new SavedText("b.sql", "select made from films"),
                    new SavedText("c.sql", "select title from films, copies"),
                    new SavedText(
                            "d.sql", "with films as (select 1 as title) select title from films"),
                    new SavedText("e.sql", "update public.films set title = 'x' where id = 1"),
                    new SavedText("f.sql", "select * from films"),
                    new SavedText("g.sql", "select title from side.films"),
                    new SavedText("h.sql", "insert into films (id, title) values (1, 'a')"),
                    new SavedText("i.sql", "select c.title from copies c, films f"));

    @ParameterizedTest
    @MethodSource("dev.binnacle.testing.TestDatabases#each")
    void aTableIsUsedByViewsKeysAndQueries(ConnectionSettings settings) {
        assertThat(uses(settings, null))
                .contains(
                        "VIEW public.titles",
                        "VIEW public.loud_titles",
                        "VIEW public.made_in",
                        "FOREIGN_KEY_HERE copies_film of public.copies",
                        "SAVED_QUERY a.sql:5",
                        "SAVED_QUERY b.sql:1",
                        "SAVED_QUERY c.sql:1",
                        "SAVED_QUERY e.sql:1",
                        "SAVED_QUERY f.sql:1",
                        "SAVED_QUERY h.sql:1",
                        "SAVED_QUERY i.sql:1")
                .doesNotContain("VIEW public.others", "SAVED_QUERY d.sql:1", "SAVED_QUERY g.sql:1")
                .doesNotHaveDuplicates()
                .noneMatch(use -> use.startsWith("INDEX") || use.startsWith("CHECK"));
    }

    @ParameterizedTest
    @MethodSource("dev.binnacle.testing.TestDatabases#each")
    void aColumnIsUsedByWhatNamesIt(ConnectionSettings settings) {
        assertThat(uses(settings, "title"))
                .contains(
                        "VIEW public.titles",
                        "VIEW public.loud_titles",
                        "INDEX films_title of public.films",
                        "GENERATED loud of public.films",
                        "SAVED_QUERY a.sql:4",
                        "perhaps SAVED_QUERY c.sql:1",
                        "SAVED_QUERY e.sql:1",
                        "perhaps SAVED_QUERY f.sql:1",
                        "SAVED_QUERY h.sql:1")
                .doesNotContain(
                        "VIEW public.made_in",
                        "VIEW public.others",
                        "SAVED_QUERY b.sql:1",
                        "SAVED_QUERY d.sql:1",
                        "SAVED_QUERY i.sql:1",
                        "FOREIGN_KEY_HERE copies_film of public.copies");
    }

    @ParameterizedTest
    @MethodSource("dev.binnacle.testing.TestDatabases#each")
    void checksAndKeysNameTheirColumns(ConnectionSettings settings) {
        assertThat(uses(settings, "made"))
                .contains("CHECK made_in of public.films", "VIEW public.made_in")
                .contains("INDEX films_title of public.films");
    }

    @ParameterizedTest
    @MethodSource("dev.binnacle.testing.TestDatabases#each")
    void aColumnThatNothingNamesIsPerhapsInAStar(ConnectionSettings settings) {
        assertThat(uses(settings, "shelf")).containsExactly("perhaps SAVED_QUERY f.sql:1");
    }

    private static List<String> uses(ConnectionSettings settings, @Nullable String column) {
        try (Database database = TestDatabases.open(settings)) {
            boolean stored = database.dialect().engine() == Engine.POSTGRESQL;
            for (String sql : TABLES.formatted(stored ? "stored" : "").split(";\\s*")) {
                database.with(Progress.none(), session -> session.execute(sql, 1, new Rows()));
            }
            return IMPACT
                    .of(
                            database,
                            database.catalog(Progress.none()),
                            new Subject(new TableName("public", "films"), column),
                            QUERIES,
                            Progress.none())
                    .stream()
                    .map(ImpactTest::words)
                    .toList();
        }
    }

    static String words(Use use) {
        String doubt = use.certainty() == Use.Certainty.PERHAPS ? "perhaps " : "";
        return doubt + use.kind() + " " + use.title();
    }
}
