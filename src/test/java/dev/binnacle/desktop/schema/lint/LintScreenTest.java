package dev.binnacle.desktop.schema.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.database.TableName;
import dev.binnacle.desktop.shell.Area;
import dev.binnacle.desktop.shell.OpenDesktop;
import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.Finding;
import dev.binnacle.schema.lint.RuleGroup;
import dev.binnacle.schema.lint.Severity;
import dev.binnacle.schema.lint.Subject;
import dev.binnacle.testing.Hand;
import dev.binnacle.testing.TestPostgres;
import dev.binnacle.testing.TestScreen;
import java.util.List;
import org.junit.jupiter.api.Test;

class LintScreenTest {
    private static final String[] SHOP = {
        "create table customers (id bigint primary key, name text not null, code text default 'NULL')",
        "create table orders (id bigint primary key, customer_id bigint not null"
                + " constraint order_customer references customers (id), total numeric(12,2) not null)",
        "create table order_lines (order_id integer references orders (id), product text, \"unit price\" numeric)",
        "create index lines_order on order_lines (order_id)",
        "create index lines_order_product on order_lines (order_id, product)",
        "create table notes (id bigint primary key, author text)",
        "create policy own on notes using (author = current_user)",
        "create function total(customer bigint) returns numeric language sql security definer as"
                + " 'select sum(total) from orders where customer_id = customer'",
        "insert into customers (id, name) values (1, 'Anna'), (2, 'Ben')"
    };

    @Test
    void findingsAreListedTheWorstFirstWithHelpAndOpenTheirObject() {
        try (var it = new OpenDesktop(TestPostgres.newDatabase(), SHOP)) {
            it.show(Area.SCHEMA).open(LintTab.of(it.backend().id()));
            Hand hand = it.hand();
            hand.await("public.orders.order_customer".replace("public", "constraint public"));
            assertThat(hand.sees("error · policies-without-row-security · 0007")).isTrue();
            it.picture("lint-severity");
            hand.press("By rule").await("redundant-index");
            it.picture("lint-rules");
            hand.type("Find objects or rules", "0001");
            TestScreen.await("one rule", () -> !hand.sees("redundant-index"));
            hand.press("By rule");
            hand.press("Open");
        }
    }

    @Test
    void aStructureWithoutFaultsSaysSo() {
        try (var it =
                new OpenDesktop(
                        TestPostgres.newDatabase(),
                        "create table t (id bigint primary key, a text not null)")) {
            it.show(Area.SCHEMA).open(LintTab.of(it.backend().id()));
            it.hand().await("Nothing found: no rule has anything against this structure.");
            it.picture("lint-nothing");
        }
    }

    @Test
    void theModelSearchesAndGroups() {
        var model = new LintModel();
        About one = About.of("one-rule", RuleGroup.DESIGN, Severity.NOTE, "First.", "Help.");
        About two = About.of("two-rule", RuleGroup.DESIGN, Severity.ERROR, "Second.", "Help.").alias("X1");
        TableName t = new TableName("public", "t");
        model.found(
                List.of(
                        new Finding(two, Severity.ERROR, null, Subject.table(t), "Bad.", null, null),
                        new Finding(one, Severity.NOTE, null, Subject.column(t, "a"), "Odd.", null, null)));
        assertThat(words(model)).containsExactly("Errors 1", "Bad.", "Notes 1", "Odd.");
        model.byRule().set(true);
        assertThat(words(model)).containsExactly("two-rule 1  Second.", "Bad.", "one-rule 1  First.", "Odd.");
        model.query().set("x1");
        assertThat(words(model)).containsExactly("two-rule 1  Second.", "Bad.");
        model.query().set("t.a");
        assertThat(words(model)).containsExactly("one-rule 1  First.", "Odd.");
        assertThat(model.counts()).isEqualTo("1 error, 1 note");
    }

    private static List<String> words(LintModel model) {
        return model.rows().stream()
                .map(row -> row.finding() == null ? row.words() + " " + row.detail() : row.finding().message())
                .toList();
    }
}
