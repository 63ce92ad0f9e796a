package dev.binnacle.server.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.util.Objects.requireNonNull;

import dev.binnacle.base.Problem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

class ActionFileTest {
    private static final String WHOLE =
            """
            description: Sells.
            grants: [clerk]
            parameters:
              product: {type: integer, min: 1}
              note: {type: text, default: none, maxLength: 10}
            guards:
              - that: exists (select 1 from stock where id = :product)
            steps:
              - name: sold
                sql: update stock set left = left - 1 where id = :product and note <> ':product'
                expect: 1
                returning: [left]
              - name: told
                call:
                  url: "${SHOP}/products/{:product}"
                  headers: {Authorization: "Bearer ${KEY}"}
                  body: {left: ":sold.left", by: ":auth.sub", note: "was {:note}"}
                  timeout: 2s
            answer:
              status: 201
              json: {left: ":sold.left", told: ":told.status"}
            """;

    private static Action read(String text) {
        return ActionFile.read("sell", text, name -> "KEY".equals(name) ? "k" : "http://shop.test");
    }

    private static String withStep(String sql) {
        return "parameters: {a: {type: text}}\nsteps:\n  - sql: |\n      "
                + sql.replace("\n", "\n      ");
    }

    @Test
    void everyPartOfAnActionIsRead() {
        Action action = read(WHOLE);
        assertThat(action.description()).isEqualTo("Sells.");
        assertThat(action.grants()).containsExactly("clerk");
        assertThat(action.parameters())
                .extracting(Parameter::name)
                .containsExactly("product", "note");
        assertThat(action.parameters())
                .extracting(Parameter::required)
                .containsExactly(true, false);
        assertThat(action.steps()).hasSize(3);
        var sql = (Step.Sql) action.steps().get(1);
        assertThat(sql.text().references()).containsExactly(new Reference(List.of("product")));
        assertThat(sql.least()).isEqualTo(1);
        assertThat(sql.most()).isEqualTo(1);
        var call = (Step.Call) action.steps().get(2);
        assertThat(call.url().fragments().getFirst()).isEqualTo("http://shop.test/products/");
        assertThat(requireNonNull(call.headers().get("Authorization")).fragments())
                .containsExactly("Bearer k");
        assertThat(action.answer().status()).isEqualTo(201);
    }

    @Test
    void theManualsExampleIsAnAction() throws IOException {
        String manual = Files.readString(Path.of("src/docs/actions.md"));
        int start = manual.indexOf("```yaml\n") + "```yaml\n".length();
        Action action = read(manual.substring(start, manual.indexOf("```", start)));
        assertThat(action.steps()).hasSize(5);
        assertThat(action.parameters()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "steps: [{sql: select 1; drop table x}]|one statement",
                "steps: [{sql: drop table x}]|not \"drop\"",
                "steps: [{sql: commit}]|not \"commit\"",
                "steps: [{sql: select :nobody}]|:nobody is no parameter",
                "steps: [{sql: 'select ?'}]|question mark",
                "steps: [{sql: \"select 'open\"}]|no end",
                "steps: [{sql: 'select 1 /* open'}]|no end",
                "steps: [{sql: 'select 1', call: {url: 'http://a'}}]|one of",
                "steps: [{call: {url: 'ftp://a/b'}}]|http://",
                "steps: [{call: {url: 'http://{:auth.sub}.a/'}}]|without values",
                "steps: [{call: {url: 'http://a/', headers: {Host: b}}}]|not set here",
                "steps: [{call: {url: 'http://a/', timeout: 5h}}]|time such as",
                "steps: [{call: {url: 'http://a/', retries: 99}}]|from 0 to 5",
                "steps: [{sql: 'select 1', expect: many}]|number of rows",
                "parameters: {a: {type: money}}|a type is one of",
                "parameters: {a: {type: integer, min: x}}|not of type",
                "parameters: {a: {type: integer, min: 3, default: 1}}|the default must be at least",
                "parameters: {a: {type: text, pattern: '('}}|pattern",
                "parameters: {a: {type: integer, maxLength: 1}}|only text",
                "answer: {rows: nothing}|no step",
                "granted: [a]|no field",
                "guards: [{that: a = :b}]|:b is no parameter",
                "- a|made of fields",
            })
    void whatIsWrongIsSaid(String text, String said) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(BrokenAction.class)
                .hasMessageContaining(said);
    }

    @Test
    void aMissingSettingIsNamedAndItsLine() {
        assertThatThrownBy(() -> ActionFile.read("sell", WHOLE, name -> null))
                .isInstanceOfSatisfying(
                        BrokenAction.class,
                        broken -> {
                            assertThat(broken.what()).contains("${SHOP}");
                            assertThat(broken.line()).isEqualTo(15);
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "description: !!javax.script.ScriptEngineManager [a]",
                "description: !!str a",
                "a: &a [x, x]\nb: *a",
                "description: [[[[[[[[[[[[[[[[[[[[x]]]]]]]]]]]]]]]]]]]]",
                "description: a\ndescription: b",
                "",
                "{",
                "description: \"\\ud800",
            })
    void hostileTextIsRefused(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(BrokenAction.class);
    }

    @Test
    void aVeryLongTextIsRefusedBeforeItIsRead() {
        assertThatThrownBy(() -> read("#".repeat(300_000))).isInstanceOf(BrokenAction.class);
        assertThatThrownBy(() -> read("[".repeat(200_000))).isInstanceOf(BrokenAction.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select ':a', \":a\", 1 -- :a\n",
                "select 1 /* :a */",
                "select $$:a$$, $x$ :a ; $$ $x$",
                "select E'\\':a', 'it''s :a'",
                "select '1'::text",
            })
    void namesInQuotesAndCommentsAreNoValues(String sql) {
        var step = (Step.Sql) read(withStep(sql)).steps().getFirst();
        assertThat(step.text().references()).isEmpty();
    }

    @Test
    void aValueAfterACastIsFound() {
        var step =
                (Step.Sql) read(withStep("select '1'::text, :a::int, $1$ :a")).steps().getFirst();
        assertThat(step.text().references()).hasSize(2);
    }

    @Test
    void anEndlessPatternMatchesNothing() {
        assertThat(BoundedText.finds(Pattern.compile("^(a+)+$"), "a".repeat(60) + "b")).isFalse();
        assertThat(BoundedText.finds(Pattern.compile("^(a+)+$"), "aaa")).isTrue();
    }

    @Test
    void aBrokenFileIsNamedAndTheOthersWork(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("good-one.yaml"), "grants: [a]");
        Files.writeString(folder.resolve("good_one.yaml"), "grants: [b]");
        Files.writeString(folder.resolve("bad.yaml"), "grants: [a]\nstep: []");
        Files.writeString(folder.resolve("Odd Name.yaml"), "grants: [a]");
        Files.write(folder.resolve("latin.yaml"), new byte[] {'#', (byte) 0xe9});
        Files.writeString(folder.resolve("notes.txt"), "none");
        var actions = new ActionFolder(folder, name -> null);
        assertThat(actions.now().byName()).containsOnlyKeys("good_one");
        assertThat(actions.now().problems())
                .extracting(Problem::sentence)
                .contains(
                        "actions/bad.yaml, line 2: an action has no field \"step\".",
                        "actions/latin.yaml, line 1: it is not UTF-8.",
                        "actions/good_one.yaml, line 1: there is another action good_one.")
                .hasSize(4);
        Files.writeString(folder.resolve("bad.yaml"), "grants: [a]\nsteps: []");
        Files.delete(folder.resolve("good_one.yaml"));
        assertThat(actions.now().byName()).containsOnlyKeys("good_one", "bad");
        assertThat(actions.now().problems(Set.of("bad")))
                .anyMatch(each -> each.sentence().contains("bad is hidden by a routine"));
    }

    @Test
    void aFolderThatIsNotThereIsSaid(@TempDir Path folder) {
        var actions = new ActionFolder(folder.resolve("none"), name -> null).now();
        assertThat(actions.byName()).isEmpty();
        assertThat(actions.problems()).hasSize(1);
    }
}
