package dev.binnacle.database.script;

import static dev.binnacle.database.script.Syntaxes.H2;
import static dev.binnacle.database.script.Syntaxes.POSTGRESQL;
import static dev.binnacle.database.script.Syntaxes.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

class ScriptTest {
    @Test
    void semicolonsInsideQuotesAndCommentsEndNothing() {
        assertThat(split("select ';', \"a;b\" /* ; /* ; */ ; */ -- ;\n, 2; select 3", POSTGRESQL))
                .containsExactly("select ';', \"a;b\" /* ; /* ; */ ; */ -- ;\n, 2", "select 3");
    }

    @Test
    void aCommentThatEndsInManyStarsEnds() {
        assertThat(split("/****** title *****/ select 1; /***/ select 2;", POSTGRESQL))
                .containsExactly("select 1", "select 2");
    }

    @Test
    void backslashesEscapeOnlyWhereTheDatabaseSaysSo() {
        assertThat(split("select E'it\\'s; one', 'a\\'; select 2", POSTGRESQL))
                .containsExactly("select E'it\\'s; one', 'a\\'", "select 2");
        assertThat(split("select E'one\\'; select 2", H2))
                .containsExactly("select E'one\\'", "select 2");
    }

    @Test
    void dollarQuotesHoldTheirTag() {
        String body = "do $body$ begin perform $$;$$; end; $body$";
        assertThat(split(body + "; select $1, a$b$c;", POSTGRESQL))
                .containsExactly(body, "select $1, a$b$c");
        assertThat(split("create alias f as $$ int f() { return 1; } $$; select 2", H2)).hasSize(2);
    }

    @Test
    void unicodeAndBitStringsAreQuotesToo() {
        assertThat(split("select U&'\\0041;', U&\"d;\\0061\", x'1f', N';'; select 2", POSTGRESQL))
                .hasSize(2);
    }

    @Test
    void atomicBodiesAndRulesHoldTheirSemicolons() {
        String function =
                "create or replace function f() returns int begin atomic select case when true"
                        + " then 1 else 2 end; select 2; end";
        String rule =
                "create rule r as on insert to t do also (insert into l values (1); delete from m)";
        assertThat(split(function + ";\n" + rule + ";\nselect 1", POSTGRESQL))
                .containsExactly(function, rule, "select 1");
    }

    @Test
    void aForgottenParenthesisDoesNotSwallowTheNextStatement() {
        assertThat(split("select count( from t;\nselect 2;", POSTGRESQL)).hasSize(2);
    }

    @Test
    void copyDataBelongsToItsStatement() {
        var script =
                Script.of("copy t (a, b) from stdin;\n1\ta;'b\n2\t\\N\n\\.\nselect 1;", POSTGRESQL);
        assertThat(script.statements())
                .extracting(ScriptStatement::sql)
                .containsExactly("copy t (a, b) from stdin", "select 1");
        var data = Objects.requireNonNull(script.statements().getFirst().data());
        assertThat(data.rows()).isEqualTo("1\ta;'b\n2\t\\N\n");
        assertThat(script.statements().getLast().line()).isEqualTo(5);
    }

    @Test
    void backslashCommandsAreSetApart() {
        var script =
                Script.of("\\restrict x';y\nselect 1 \\gset\n\\c other\nselect 2;", POSTGRESQL);
        assertThat(script.statements())
                .extracting(ScriptStatement::sql, ScriptStatement::meta)
                .containsExactly(
                        tuple("\\restrict x';y", true),
                        tuple("select 1", false),
                        tuple("\\gset", true),
                        tuple("\\c other", true),
                        tuple("select 2", false));
    }

    @Test
    void linesAndColumnsAreOfTheFirstWord() {
        var script = Script.of("select 1;\r\n\r\n  -- note\r\n  select 2", POSTGRESQL);
        var second = script.statements().getLast();
        assertThat(List.of(second.line(), second.column())).containsExactly(4, 3);
        assertThat(second.sql()).isEqualTo("select 2");
    }

    @Test
    void theCaretFindsTheStatementThatIsMeant() {
        String text = "select 1;\n\nselect\n 2;  \nselect 3; -- end\n";
        var script = Script.of(text, POSTGRESQL);
        assertThat(at(script, 0)).isEqualTo("select 1");
        assertThat(at(script, 9)).isEqualTo("select 1");
        assertThat(at(script, 10)).isEqualTo("select\n 2");
        assertThat(at(script, text.indexOf("2;") + 3)).isEqualTo("select\n 2");
        assertThat(at(script, text.length())).isEqualTo("select 3");
        assertThat(Script.of("  -- nothing", POSTGRESQL).at(3)).isEmpty();
    }

    private static String at(Script script, int caret) {
        return script.at(caret).orElseThrow().sql();
    }

    @Test
    void aSelectionKeepsItsPlaceInTheWholeText() {
        String text = "select 1;\nselect (select 2);";
        var inner = Script.of(text, POSTGRESQL).within(18, 26);
        assertThat(inner).hasSize(1);
        assertThat(inner.getFirst().sql()).isEqualTo("select 2");
        assertThat(List.of(inner.getFirst().line(), inner.getFirst().column()))
                .containsExactly(2, 9);
    }

    @Test
    void textThatEndsInTheMiddleOfAQuoteIsOneStatement() {
        assertThat(split("select 'a; select 2", POSTGRESQL)).containsExactly("select 'a; select 2");
        assertThat(split("select $x$ ; ", POSTGRESQL)).hasSize(1);
        assertThat(split("/* /* */ select 1;", POSTGRESQL)).isEmpty();
    }

    @Test
    void tenMegabytesTakeLinearTime() {
        String statement = "insert into t values (1, 'some text; with \"things\"', $$x;y$$);\n";
        int many = 10_000_000 / statement.length();
        String text = statement.repeat(many);
        long started = System.nanoTime();
        assertThat(Script.of(text, POSTGRESQL).statements()).hasSize(many);
        assertThat(Script.of("(".repeat(5_000_000), POSTGRESQL).statements()).hasSize(1);
        assertThat(Script.of("$a$ $b ".repeat(500_000), POSTGRESQL).statements()).isNotEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - started))
                .isLessThan(Duration.ofSeconds(10));
    }
}
