package dev.binnacle.schema.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.schema.definition.Definitions;
import dev.binnacle.schema.h2.H2Definition;
import dev.binnacle.schema.lint.postgresql.PostgreSqlLint;
import dev.binnacle.schema.postgresql.PostgreSqlDefinition;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

class FileLintTest {
    private static final Definitions DEFINITIONS =
            new Definitions(List.of(new PostgreSqlDefinition(), new H2Definition(false)));

    private static List<String> find(FileLint.Live live, Source... files) {
        return new FileLint(
                        DEFINITIONS,
                        new Lint(
                                new PostgreSqlLint(),
                                LintSettings.STANDARD.only(
                                        List.of(
                                                "ban-drop-column",
                                                "changing-column-type",
                                                "uniqueness-lost",
                                                "migration-out-of-order",
                                                "table-without-primary-key",
                                                "foreign-key-to-itself",
                                                "column-type-differs",
                                                "require-concurrent-index-creation",
                                                "ban-concurrent-index-creation-in-transaction"))),
                        live)
                .lint(List.of(files)).stream()
                        .map(one -> one.where() + " " + one.rule().id())
                        .toList();
    }

    @Test
    void eachMigrationMeetsWhatThoseBeforeItMade() {
        assertThat(
                        find(
                                FileLint.Live.NONE,
                                new Source(
                                        "m/V10__c.sql", "alter table t drop constraint t_b_key;"),
                                new Source(
                                        "m/V1__a.sql",
                                        "create table t (id int primary key, a varchar(5), b int"
                                                + " unique);"),
                                new Source(
                                        "m/V2__b.sql",
                                        "alter table t alter a type varchar(9);\n"
                                                + "alter table t alter b type text;")))
                .containsExactly(
                        "m/V2__b.sql:2:15 changing-column-type",
                        "m/V10__c.sql:1:1 uniqueness-lost");
    }

    @Test
    void migrationsThatHaveRunAreLeftAlone() {
        var live = new FileLint.Live(LintBench.shop(), LiveFacts.none(), Set.of("2"));
        assertThat(
                        find(
                                live,
                                new Source("V1__a.sql", "alter table orders drop note;"),
                                new Source("V2__b.sql", "alter table orders drop state;"),
                                new Source("V3__c.sql", "alter table orders drop total;")))
                .containsExactly(
                        "V1__a.sql:1:1 migration-out-of-order",
                        "V1__a.sql:1:20 ban-drop-column",
                        "V3__c.sql:1:20 ban-drop-column");
    }

    @Test
    void aVersionIsTheSameHoweverItIsWrittenAndRepeatableFilesComeLast() {
        var live = new FileLint.Live(LintBench.shop(), LiveFacts.none(), Set.of("1.1", "2"));
        assertThat(
                        find(
                                live,
                                new Source("R__a.sql", "alter table orders drop state;"),
                                new Source("V01_1__a.sql", "alter table orders drop note;"),
                                new Source("V2.0__b.sql", "alter table orders drop note;"),
                                new Source("V3__c.sql", "alter table orders drop total;")))
                .filteredOn(found -> found.endsWith("ban-drop-column"))
                .containsExactly("V3__c.sql:1:20 ban-drop-column", "R__a.sql:1:20 ban-drop-column");
    }

    @Test
    void aMigrationRunsInATransactionUnlessItIsOneStatementThatCannot() {
        var live = new FileLint.Live(LintBench.shop(), LiveFacts.none(), Set.of());
        String concurrent = "create index concurrently i on orders (note);";
        assertThat(find(live, new Source("V1__a.sql", concurrent))).isEmpty();
        assertThat(find(live, new Source("V1__a.sql", concurrent + "select 1;")))
                .containsExactly("V1__a.sql:1:1 ban-concurrent-index-creation-in-transaction");
    }

    @Test
    void aDefinitionIsJudgedAsAStructureAtItsPlaces() {
        assertThat(
                        find(
                                FileLint.Live.NONE,
                                new Source(
                                        "schema/1.sql",
                                        "-- dialect: postgresql\ncreate table a (n bigint);\n"),
                                new Source(
                                        "schema/2.sql",
                                        "create table b (id int primary key,\n"
                                                + "  constraint own foreign key (id) references b"
                                                + " (id));")))
                .containsExactly(
                        "schema/2.sql:1:1 foreign-key-to-itself",
                        "schema/1.sql:2:1 table-without-primary-key");
    }
}
