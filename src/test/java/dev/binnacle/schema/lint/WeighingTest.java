package dev.binnacle.schema.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.schema.lint.postgresql.PostgreSqlLint;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

class WeighingTest {
    private static final String INDEX = "create index on orders (note)";
    private static final long GB = 1L << 30;

    private static List<String> find(String script, KnownFacts facts) {
        return new Lint(
                        new PostgreSqlLint(),
                        LintSettings.STANDARD.only(
                                List.of(
                                        "require-concurrent-index-creation",
                                        "ban-drop-table",
                                        "adding-required-field",
                                        "nullable-made-required",
                                        "unique-on-existing",
                                        "renaming-column",
                                        "creating-trigger")))
                .script(new Source("t.sql", script), LintBench.shop(), facts).stream()
                        .map(one -> one.severity().word() + " " + one.weight())
                        .toList();
    }

    @Test
    void withoutADatabaseTheDefaultStands() {
        assertThat(find(INDEX, new KnownFacts())).containsExactly("warning null");
    }

    @Test
    void aLongLockOnASmallTableIsANote() {
        assertThat(find(INDEX, new KnownFacts().table("orders", 12, 8192)))
                .containsExactly("note orders has 12 rows, 8.0 KB");
    }

    @Test
    void aLongLockOnALargeTableIsAnError() {
        assertThat(find(INDEX, new KnownFacts().table("orders", 48_000_000, 9 * GB + GB / 10)))
                .containsExactly("error orders has 48,000,000 rows, 9.1 GB");
    }

    @Test
    void betweenTheTwoTheDefaultStands() {
        assertThat(find(INDEX, new KnownFacts().table("orders", 200_000, 40L << 20)))
                .containsExactly("warning orders has 200,000 rows, 40.0 MB");
    }

    @Test
    void anyLockBehindAnOpenTransactionIsAnError() {
        var facts =
                new KnownFacts().table("orders", 12, 8192).held("orders", Duration.ofMinutes(4));
        assertThat(find(INDEX, facts))
                .containsExactly(
                        "error orders has 12 rows, 8.0 KB; a session (ann, psql) holds it since 4"
                                + " min, and everyone queues behind the lock");
        String trigger =
                "create trigger t before insert on orders for each row execute function f()";
        assertThat(find(trigger, facts)).hasSize(1).first().asString().startsWith("error");
    }

    @Test
    void aTransactionThatHasJustBegunHoldsNobodyUp() {
        var facts =
                new KnownFacts().table("orders", 12, 8192).held("orders", Duration.ofSeconds(2));
        assertThat(find(INDEX, facts)).containsExactly("note orders has 12 rows, 8.0 KB");
    }

    @Test
    void aBriefLockOnALargeTableStaysWhatItIs() {
        String trigger =
                "create trigger t before insert on orders for each row execute function f()";
        assertThat(find(trigger, new KnownFacts().table("orders", 48_000_000, 9 * GB)))
                .containsExactly("note orders has 48,000,000 rows, 9.0 GB");
    }

    @Test
    void whatIsLostIsCounted() {
        var full = new KnownFacts().table("orders", 7, 8192).rows(Answer.YES);
        assertThat(find("drop table orders", full))
                .containsExactly("warning orders has 7 rows, 8.0 KB");
        var empty = new KnownFacts().table("orders", 7, 8192).rows(Answer.NO);
        assertThat(find("drop table orders", empty)).containsExactly("note orders is empty");
    }

    @Test
    void whatTheRowsRefuseIsCertain() {
        String required = "alter table orders add column c int not null";
        assertThat(find(required, new KnownFacts().rows(Answer.YES)))
                .containsExactly("error orders has rows");
        assertThat(find(required, new KnownFacts().rows(Answer.NO)))
                .containsExactly("note orders is empty");
        String notNull = "alter table orders alter column total set not null";
        assertThat(find(notNull, new KnownFacts().nulls(Answer.YES)))
                .containsExactly("error total has NULLs now");
        assertThat(find(notNull, new KnownFacts().nulls(Answer.NO)))
                .containsExactly("note total has no NULL now");
        String unique = "create unique index concurrently u on orders (total, note)";
        assertThat(find(unique, new KnownFacts().duplicates(Answer.YES)))
                .containsExactly("error (total, note) has duplicates now");
        assertThat(find(unique, new KnownFacts().duplicates(Answer.NO)))
                .containsExactly("note (total, note) has no duplicates now");
    }

    @Test
    void whatNoSizeChangesIsNotWeighed() {
        assertThat(
                        find(
                                "alter table orders rename column note to remark",
                                new KnownFacts().table("orders", 12, 8192)))
                .containsExactly("warning null");
    }
}
