package dev.binnacle.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Engine;
import dev.binnacle.database.TableName;
import dev.binnacle.schema.diff.Decisions;
import dev.binnacle.schema.diff.Rename;
import dev.binnacle.schema.diff.RenameQuestion;
import dev.binnacle.schema.diff.SchemaDiff;
import dev.binnacle.schema.object.ObjectId;
import dev.binnacle.schema.object.ObjectKind;
import dev.binnacle.schema.plan.MigrationPlan;
import dev.binnacle.schema.plan.Planner;
import dev.binnacle.testing.TestBackend;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.Set;

/** What has another name is asked about, and keeps its rows once that is decided. */
class RenameTest {
    private static final List<String> BEFORE =
            List.of(
                    "create table clients (id integer primary key, family_name varchar(40) not"
                            + " null, born date, constraint grown check (family_name <> ''))",
                    "create index by_family on clients (family_name)",
                    "create table orders (id integer primary key, client_id integer references"
                            + " clients (id))",
                    "create view names as select id, family_name from clients");
    private static final List<String> AFTER =
            List.of(
                    "create table customers (id integer primary key, surname varchar(40) not null,"
                            + " born date, constraint grown check (surname <> ''))",
                    "create index by_family on customers (surname)",
                    "create table orders (id integer primary key, client_id integer references"
                            + " customers (id))",
                    "create view names as select id, surname from customers");

    @ParameterizedTest
    @EnumSource
    void renamesAreAskedAboutAndNotGuessed(Engine engine) {
        try (TestBackend from = TestBackend.open(engine);
                TestBackend to = TestBackend.open(engine)) {
            from.run(BEFORE.toArray(String[]::new));
            to.run(AFTER.toArray(String[]::new));
            Planner planner = new Planner(from.planDialect());
            List<RenameQuestion> questions =
                    planner.diff(from.catalog(), to.catalog(), Decisions.ASK).questions();
            assertThat(questions).extracting(question -> question.from().path())
                    .containsExactly("public.clients");
            assertThat(questions.getFirst().why()).isEqualTo("2 of 3 columns are the same");
            Decisions table = new Decisions(List.of(questions.getFirst().yes()), Set.of(), true);
            assertThat(planner.diff(from.catalog(), to.catalog(), table).questions())
                    .extracting(question -> question.from().path() + " " + question.to().path())
                    .containsExactly("public.customers.family_name public.customers.surname");
            Decisions goes =
                    new Decisions(List.of(), Set.of(questions.getFirst().from()), true);
            assertThat(planner.diff(from.catalog(), to.catalog(), goes).questions()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRenamedTableAndColumnKeepTheirRows(Engine engine) {
        try (TestBackend from = TestBackend.open(engine);
                TestBackend to = TestBackend.open(engine)) {
            from.run(BEFORE.toArray(String[]::new));
            from.run(
                    "insert into clients values (1, 'Ångström', null)",
                    "insert into orders values (7, 1)");
            to.run(AFTER.toArray(String[]::new));
            TableName clients = new TableName("public", "clients");
            TableName customers = new TableName("public", "customers");
            Decisions decisions =
                    new Decisions(
                            List.of(
                                    new Rename(
                                            ObjectId.of(ObjectKind.TABLE, clients),
                                            ObjectId.of(ObjectKind.TABLE, customers)),
                                    new Rename(
                                            ObjectId.of(
                                                    ObjectKind.COLUMN, clients, "family_name"),
                                            ObjectId.of(
                                                    ObjectKind.COLUMN, customers, "surname"))),
                            Set.of(),
                            true);
            Planner planner = new Planner(from.planDialect());
            Catalog wanted = to.catalog();
            MigrationPlan plan = planner.plan(from.catalog(), wanted, decisions);
            PlanRoundTripTest.apply(from, plan, "renames");
            assertThat(plan.steps()).noneMatch(step -> step.loss() != null);
            assertThat(from.text("select surname from customers")).isEqualTo("Ångström");
            assertThat(from.text("select client_id from orders")).isEqualTo("1");
            SchemaDiff left = planner.diff(from.catalog(), wanted, Decisions.NO_RENAMES);
            assertThat(left.differences())
                    .allMatch(difference -> constraintName(difference.id()));
        }
    }

    /** Names that a database gave by itself when the table had another name. */
    private static boolean constraintName(ObjectId id) {
        return id.kind() == ObjectKind.KEY || id.kind() == ObjectKind.FOREIGN_KEY;
    }
}
