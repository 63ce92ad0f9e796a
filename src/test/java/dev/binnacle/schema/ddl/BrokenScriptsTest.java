package dev.binnacle.schema.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.database.script.ScriptSyntax;
import dev.binnacle.testing.Material;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;

/** Cut, spliced and mutilated scripts are read without an exception; every place is in the text. */
class BrokenScriptsTest {
    private static final int ROUNDS = Integer.getInteger("rounds", 60);
    private static final List<String> FILES =
            List.of(
                    "db/postgres/pagila.sql.gz",
                    "db/postgres/danbooru-structure.sql.gz",
                    "db/both/camunda-7.23-h2.sql",
                    "db/both/quartz-2.5.0-postgres.sql",
                    "access/20240414161947_basejump-accounts.sql",
                    "access/postgresql-privileges.sql");
    private static final String[] JUNK = {
        "(",
        ")",
        ",",
        ";",
        "'",
        "\"",
        "$$",
        "$x$",
        "/*",
        "*/",
        "--",
        "\\",
        "E'",
        "U&\"",
        "\0",
        "😀",
        " create ",
        " table ",
        " constraint ",
        " as ",
        " case ",
        " end ",
        " begin atomic ",
        "."
    };

    @Test
    void nothingMakesTheParserFail() {
        List<String> texts =
                FILES.stream().map(Material::text).map(BrokenScriptsTest::start).toList();
        Random random = new Random(7);
        for (int round = 0; round < ROUNDS; round++) {
            String text = broken(texts, random);
            for (ScriptSyntax syntax : List.of(ScriptSyntax.POSTGRESQL, ScriptSyntax.H2)) {
                DdlScript script = DdlParser.parse(text, syntax);
                script.statements().forEach(each -> inside(each.at(), text));
                script.problems()
                        .forEach(each -> assertThat(each.offset()).isBetween(0, text.length()));
            }
        }
    }

    private static void inside(Span span, String text) {
        assertThat(span.start()).isBetween(0, span.end());
        assertThat(span.end()).isLessThanOrEqualTo(text.length());
    }

    private static String start(String text) {
        return text.substring(0, Math.min(text.length(), 60_000));
    }

    private static String broken(List<String> texts, Random random) {
        StringBuilder text = new StringBuilder();
        for (int piece = 0; piece < 3; piece++) {
            String from = texts.get(random.nextInt(texts.size()));
            int start = random.nextInt(from.length());
            text.append(from, start, Math.min(from.length(), start + random.nextInt(8000)));
        }
        for (int hit = 0; hit < 20; hit++) {
            int at = random.nextInt(text.length() + 1);
            text.insert(at, JUNK[random.nextInt(JUNK.length)]);
            if (random.nextBoolean() && at + 3 < text.length()) {
                text.delete(at, at + 3);
            }
        }
        return text.toString();
    }
}
