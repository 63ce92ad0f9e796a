package dev.binnacle.schema.lint;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Engine;
import dev.binnacle.schema.lint.h2.H2Lint;
import dev.binnacle.schema.lint.postgresql.PostgreSqlLint;
import dev.binnacle.schema.lint.rule.Rules;
import dev.binnacle.testing.TestBackend;

import java.util.List;

/** Real databases to try rules on, and the short ways to do so. */
public final class LintBench {
    /** Tables that scripts of tests meet. */
    private static final String SHOP =
            """
            create table customers (id bigint primary key, name text not null, email text,
                code varchar(10), level integer, constraint positive check (level > 0));
            create table orders (id bigint primary key, customer bigint references customers,
                total numeric(12,2), note varchar(40) not null, state text default 'new');
            create index orders_state on orders (state);
            create table days (day date not null, n integer) partition by range (day);
            create table days_1 partition of days for values from ('2026-01-01') to ('2026-02-01');
            create table loose (a integer, b integer);
            create view open_orders as select id from orders;
            """;

    private LintBench() {}

    private static final class Shop {
        static final Catalog CATALOG = of(Engine.POSTGRESQL, SHOP);
    }

    /** Tables customers, orders, days (partitioned), loose (no key), on PostgreSQL. */
    public static Catalog shop() {
        return Shop.CATALOG;
    }

    /** The structure that a script makes in an empty database. */
    public static Catalog of(Engine engine, String script) {
        return engine == Engine.H2 ? h2(script) : postgres(script);
    }

    private static Catalog h2(String script) {
        try (TestBackend backend = TestBackend.open(Engine.H2)) {
            return backend.script(script).catalog();
        }
    }

    /** One database serves all, since what a script makes can be rolled back. */
    private static synchronized Catalog postgres(String script) {
        TestBackend backend = Server.BACKEND;
        backend.run("begin");
        try {
            return backend.script(script).catalog();
        } finally {
            backend.run("rollback");
        }
    }

    private static final class Server {
        static final TestBackend BACKEND = TestBackend.open(Engine.POSTGRESQL);
    }

    public static LintDialect dialect(Engine engine) {
        return engine == Engine.H2 ? new H2Lint() : new PostgreSqlLint();
    }

    /** Whether a rule is one of those for every database. */
    public static boolean portable(Rule rule) {
        return Rules.portable().stream().anyMatch(one -> one.getClass() == rule.getClass());
    }

    /** The settings with only this rule, which wakes one that sleeps. */
    public static LintSettings only(Rule rule, LintSettings settings) {
        return settings.only(List.of(rule.about().id()));
    }

    public static List<Finding> script(Rule rule, LintSettings settings, String script) {
        return new Lint(new PostgreSqlLint(), only(rule, settings))
                .script(new Source("t.sql", script), shop(), LiveFacts.none());
    }
}
