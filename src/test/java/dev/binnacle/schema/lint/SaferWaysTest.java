package dev.binnacle.schema.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.database.Engine;
import dev.binnacle.database.Table;
import dev.binnacle.schema.lint.postgresql.PostgreSqlLint;
import dev.binnacle.testing.TestBackend;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Objects;

/** A rewritten script runs on PostgreSQL and makes what the original makes. */
class SaferWaysTest {
    private static final String BEFORE =
            """
            create table customers (id bigint primary key, email text);
            create table orders (id bigint not null, customer bigint, "Total" numeric, state text);
            create index orders_state on orders (state);
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create index orders_customer on orders (customer)",
                "create unique index orders_id on orders (id) where state is not null",
                "drop index orders_state",
                "alter table orders add constraint fk foreign key (customer) references customers",
                "alter table orders add foreign key (customer) references customers on delete"
                        + " cascade",
                "alter table orders add constraint positive check (\"Total\" > 0)",
                "alter table orders add check (\"Total\" > 0)",
                "alter table orders alter column \"Total\" set not null",
                "alter table orders add constraint one unique (customer, state)",
                "alter table orders add unique (customer, state)",
                "alter table orders add unique nulls not distinct (customer)",
                "alter table orders add primary key (id)",
                "alter table orders add constraint pk primary key (id) include (state)"
            })
    void theFixMakesTheSameStructure(String script) {
        String fixed = fixed(script);
        assertThat(fixed).isNotEqualTo(script);
        assertThat(after(fixed)).isEqualTo(after(script));
    }

    @Test
    void aTransactionThatWasForgottenIsCommitted() {
        assertThat(after(fixed("begin; alter table customers add note text;")))
                .isEqualTo(after("alter table customers add note text"));
    }

    /** Steps with work between them run as they stand, comments and all. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table orders add column token uuid not null default gen_random_uuid()",
                "alter table orders add column r float default random()"
            })
    void aVaryingDefaultIsFilledInSteps(String script) {
        Finding finding =
                find(script).stream()
                        .filter(one -> one.rule().id().equals("adding-field-with-default"))
                        .findFirst()
                        .orElseThrow();
        String steps = String.join(";\n", Objects.requireNonNull(finding.fix()).statements());
        assertThat(after(steps.replace(":;", ":\n"))).isEqualTo(after(script));
    }

    private static List<Finding> find(String script) {
        return new Lint(new PostgreSqlLint(), LintSettings.STANDARD)
                .script(
                        new Source("t.sql", script),
                        LintBench.of(Engine.POSTGRESQL, BEFORE),
                        LiveFacts.none());
    }

    private static String fixed(String script) {
        return Fixes.apply(script, find(script));
    }

    /**
     * The structure a script leaves, without its statistics; concurrent statements need a database.
     */
    private static List<Table> after(String script) {
        try (TestBackend backend = TestBackend.open(Engine.POSTGRESQL)) {
            backend.script(BEFORE);
            backend.run("insert into orders select n, n, n, 's' from generate_series(1, 30) n");
            backend.run("insert into customers select n, 'a' from generate_series(1, 30) n");
            return backend.script(script).catalog().tables().stream()
                    .map(Table::withoutRows)
                    .toList();
        }
    }
}
