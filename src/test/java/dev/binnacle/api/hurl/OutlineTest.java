package dev.binnacle.api.hurl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.api.hurl.Outline.Line;
import dev.binnacle.api.hurl.Outline.Role;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class OutlineTest {
    /** What the parser says a line at an offset is. */
    private record Told(
            int start, Role role, @Nullable SectionKind section, boolean answer, int entry) {
        Told with(boolean ofAnswer, int ofEntry) {
            return new Told(start, role, section, ofAnswer, ofEntry);
        }

        Told of(int at, Role of, @Nullable SectionKind within) {
            return new Told(at, of, within, answer, entry);
        }
    }

    @Test
    void everyLineOfEveryValidFileIsWhatTheParserTakesItFor() {
        List<Path> files = HurlMaterial.files("valid");
        assertThat(files).hasSizeGreaterThan(40);
        for (Path file : files) {
            String text = HurlMaterial.text(file);
            List<Line> lines = Outline.of(text);
            for (Told told : told((HurlFile) HurlReading.of(text))) {
                Line line = lines.get(Outline.at(lines, told.start()));
                assertThat(
                                new Told(
                                        told.start(),
                                        line.role(),
                                        line.section(),
                                        line.answer(),
                                        line.entry()))
                        .as(file + " at " + told.start())
                        .isEqualTo(told);
            }
        }
    }

    @Test
    void aBrokenFileIsToldAfterItsBrokenPlaceToo() {
        String text =
                """
                GET http://a
                Acc
                [Query]
                a: 1
                HTTP 200
                [Asserts]
                jsonpath "$.a
                status == 200

                POST http://b
                {"a": [1,
                HTTP 201
                """;

        assertThat(Outline.of(text))
                .extracting(Line::role)
                .containsExactly(
                        Role.REQUEST,
                        Role.ODD,
                        Role.SECTION,
                        Role.LINE,
                        Role.RESPONSE,
                        Role.SECTION,
                        Role.LINE,
                        Role.LINE,
                        Role.BLANK,
                        Role.REQUEST,
                        Role.BODY,
                        Role.RESPONSE,
                        Role.BLANK);
    }

    @Test
    void theLinesCoverTheTextWithoutAGap() {
        for (String kind : List.of("valid", "broken", "failing")) {
            for (Path file : HurlMaterial.files(kind)) {
                String text = HurlMaterial.text(file);
                int at = text.startsWith("\uFEFF") ? 1 : 0;
                for (Line line : Outline.of(text)) {
                    assertThat(line.start()).as(file.toString()).isEqualTo(at);
                    at = line.end() + 1;
                }
                assertThat(at).as(file.toString()).isEqualTo(text.length() + 1);
            }
        }
    }

    @Test
    void coloursStandInOrderAndNeverOverOneAnother() {
        for (String kind : List.of("valid", "broken", "failing")) {
            for (Path file : HurlMaterial.files(kind)) {
                String text = HurlMaterial.text(file);
                int at = 0;
                for (Ink.Span span : Inks.of(text)) {
                    assertThat(span.start()).as(file.toString()).isGreaterThanOrEqualTo(at);
                    assertThat(span.end()).isGreaterThan(span.start());
                    at = span.end();
                }
                assertThat(at).isLessThanOrEqualTo(text.length());
            }
        }
    }

    @Test
    void eachPieceHasItsInk() {
        String text =
                """
                # note
                POST {{base}}/a?b=1 # why
                Accept: text/{{kind}}
                {"a": "x", "n": 1.5, "t": true}
                HTTP 201
                [Captures]
                id: header "X" toInt
                [Asserts]
                jsonpath "$.a" count >= 3
                """;
        var told = new ArrayList<String>();
        for (Ink.Span span : Inks.of(text)) {
            told.add(span.ink() + " " + text.substring(span.start(), span.end()).strip());
        }

        assertThat(told)
                .containsExactly(
                        "COMMENT # note",
                        "METHOD POST",
                        "TEMPLATE {{base}}",
                        "URL /a?b=1",
                        "COMMENT # why",
                        "NAME Accept",
                        "STRING text/",
                        "TEMPLATE {{kind}}",
                        "NAME \"a\"",
                        "STRING \"x\"",
                        "NAME \"n\"",
                        "NUMBER 1.5",
                        "NAME \"t\"",
                        "WORD true",
                        "WORD HTTP",
                        "STATUS 201",
                        "SECTION [Captures]",
                        "NAME id",
                        "QUERY header",
                        "STRING \"X\"",
                        "FILTER toInt",
                        "SECTION [Asserts]",
                        "QUERY jsonpath",
                        "STRING \"$.a\"",
                        "FILTER count",
                        "PREDICATE >=",
                        "NUMBER 3");
    }

    @Test
    void fiveThousandLinesAreColouredInAMoment() {
        String text = ManyLines.of(5_000);
        for (int i = 0; i < 20; i++) {
            Inks.of(text);
        }
        // the processor's time: others may be at work on the same machine
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 10; i++) {
            long before = thread.getCurrentThreadCpuTime();
            assertThat(Inks.of(text)).isNotEmpty();
            best = Math.min(best, thread.getCurrentThreadCpuTime() - before);
        }

        assertThat(best / 1e6).as("milliseconds").isLessThan(60);
    }

    private static List<Told> told(HurlFile file) {
        var layout = new Layout(file);
        var told = new ArrayList<Told>();
        for (int each = 0; each < file.entries().size(); each++) {
            int i = each;
            RequestPart request = file.entries().get(i).request();
            told.add(at(layout.start(request), Role.REQUEST, false, i));
            request.headers()
                    .forEach(line -> told.add(at(layout.start(line), Role.HEADER, false, i)));
            body(layout, request.sections(), request.body(), told.getFirst().with(false, i), told);
            ResponsePart response = file.entries().get(i).response();
            if (response != null) {
                told.add(at(layout.start(response), Role.RESPONSE, true, i));
                response.headers()
                        .forEach(line -> told.add(at(layout.start(line), Role.HEADER, true, i)));
                body(
                        layout,
                        response.sections(),
                        response.body(),
                        told.getFirst().with(true, i),
                        told);
            }
        }
        return told;
    }

    private static Told at(int start, Role role, boolean answer, int entry) {
        return new Told(start, role, null, answer, entry);
    }

    /** What stands below the headers. */
    private static void body(
            Layout layout,
            List<Section> sections,
            @Nullable Body body,
            Told like,
            List<Told> told) {
        SectionKind last = null;
        for (Section section : sections) {
            last = section.kind();
            told.add(like.of(layout.start(section), Role.SECTION, last));
            for (Pair pair : section.pairs()) {
                told.add(like.of(layout.start(pair), Role.LINE, last));
            }
        }
        if (body != null) {
            told.add(like.of(layout.start(body), Role.BODY, last));
        }
    }
}
