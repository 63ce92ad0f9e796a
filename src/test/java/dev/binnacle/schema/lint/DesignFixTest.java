package dev.binnacle.schema.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Engine;
import dev.binnacle.schema.lint.postgresql.PostgreSqlLint;
import dev.binnacle.schema.lint.report.FindingText;
import dev.binnacle.testing.TestBackend;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** What is offered against a finding runs, and the finding is gone. */
class DesignFixTest {
    private static final String FAULTS =
            """
            create table p (id int primary key, "Unit price" int);
            create table c (id int primary key, "P id" int not null references p, a text default 'NULL', b int);
            create index one on c (b);
            create index "Two" on c (b);
            create index three on c (b, id);
            create table guarded (id int primary key, who text);
            create policy own on guarded using (who = current_user);
            create view seen as select who from guarded;
            create table beside (id int primary key, n text);
            """;

    private static List<Finding> find(Catalog catalog) {
        return new Lint(new PostgreSqlLint(), LintSettings.STANDARD)
                .catalog(catalog, LiveFacts.none());
    }

    @Test
    void everyFixThatIsOfferedTakesItsFindingAway() {
        try (TestBackend backend = TestBackend.open(Engine.POSTGRESQL)) {
            backend.script(FAULTS);
            Set<String> mended = new TreeSet<>();
            for (int round = 0; round < 20; round++) {
                List<Finding> fixable =
                        find(backend.catalog()).stream()
                                .filter(finding -> finding.fix() != null)
                                .filter(finding -> !finding.rule().id().equals("column-padding"))
                                .toList();
                if (fixable.isEmpty()) {
                    break;
                }
                Finding first = fixable.getFirst();
                Objects.requireNonNull(first.fix()).statements().forEach(backend::run);
                assertThat(find(backend.catalog()).stream().map(FindingText::line))
                        .doesNotContain(FindingText.line(first));
                mended.add(first.rule().id());
            }
            assertThat(mended)
                    .containsExactly(
                            "default-null-text",
                            "duplicate-index",
                            "exposed-table",
                            "foreign-key-without-index",
                            "policies-without-row-security",
                            "redundant-index",
                            "view-bypasses-row-security");
        }
    }
}
