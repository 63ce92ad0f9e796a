package dev.binnacle.schema.lint.rule.naming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.database.Engine;
import dev.binnacle.schema.lint.Finding;
import dev.binnacle.schema.lint.Lint;
import dev.binnacle.schema.lint.LintBench;
import dev.binnacle.schema.lint.LintSettings;
import dev.binnacle.schema.lint.LiveFacts;
import dev.binnacle.schema.lint.Rule;
import dev.binnacle.schema.lint.postgresql.PostgreSqlLint;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** All six are one class with another kind; each has its case that fires and one that does not. */
class NamingRulesTest {
    private static final String SCRIPT =
            """
            create schema Extra;
            create table orders (id int primary key, customerId int, total int,
                constraint total_positive check (total > 0), constraint chk_total check (total > 1),
                constraint fk_up foreign key (total) references orders (id),
                constraint up2 foreign key (customerId) references orders (id));
            create table t_lines (id int primary key);
            create index idx_total on orders (total);
            create index second on orders (id, total);
            """;

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(new SchemaNames(), "schema", "p.*", "schema extra"),
                Arguments.of(new TableNames(), "table", "[a-s].*", "table public.t_lines"),
                Arguments.of(
                        new ColumnNames(), "column", "id|total", "column public.orders.customerid"),
                Arguments.of(new IndexNames(), "index", "idx_.*", "index public.orders.second"),
                Arguments.of(
                        new ForeignKeyNames(),
                        "foreign-key",
                        "fk_.*",
                        "constraint public.orders.up2"),
                Arguments.of(
                        new CheckNames(),
                        "check",
                        "chk_.*",
                        "constraint public.orders.total_positive"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void namesThatDoNotFollowThePatternAreFound(
            Rule rule, String kind, String pattern, String where) {
        assertThat(find(rule, Map.of(kind, Pattern.compile(pattern)))).containsExactly(where);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void withoutAPatternEveryNameIsGood(Rule rule) {
        assertThat(find(rule, Map.of())).isEmpty();
    }

    private static List<String> find(Rule rule, Map<String, Pattern> names) {
        LintSettings usual = LintSettings.STANDARD;
        var settings =
                new LintSettings(
                        Map.of(),
                        List.of(rule.about().id()),
                        0,
                        false,
                        names,
                        usual.exposedSchemas(),
                        usual.strangers(),
                        usual.thresholds());
        return new Lint(new PostgreSqlLint(), settings)
                .catalog(LintBench.of(Engine.POSTGRESQL, SCRIPT), LiveFacts.none()).stream()
                        .map(Finding::where)
                        .toList();
    }
}
