package dev.binnacle.api.run.report;

import dev.binnacle.api.Phase;
import dev.binnacle.api.check.Checked;
import dev.binnacle.api.run.EntryResult;
import dev.binnacle.api.run.FileResult;
import dev.binnacle.api.run.RunOutcome;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A page for people, in one file, without scripts: what failed first, then every file, and where
 * the time of each request went.
 */
public final class HtmlReport {
    /** So that the page of a long run still opens: of requests that passed no more are drawn. */
    private static final int MOST_PASSED = 2_000;

    private final StringBuilder out = new StringBuilder();
    private int passedDrawn;

    private HtmlReport() {}

    /**
     * @param outcomes whose results keep the tries that passed
     */
    public static String of(List<RunOutcome> outcomes) {
        return new HtmlReport().page(outcomes);
    }

    private String page(List<RunOutcome> outcomes) {
        List<RunOutcome> failed = outcomes.stream().filter(each -> !each.passed()).toList();
        List<RunOutcome> passed = outcomes.stream().filter(RunOutcome::passed).toList();
        summary(outcomes, failed.size());
        group("Failed", failed);
        group("Passed", passed);
        return frame().replace("<!-- results -->", out);
    }

    private static String frame() {
        try (InputStream in = HtmlReport.class.getResourceAsStream("/report/run.html")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private void summary(List<RunOutcome> outcomes, int failed) {
        int requests = 0;
        Duration took = Duration.ZERO;
        for (RunOutcome each : outcomes) {
            FileResult result = each.result();
            requests += result == null ? 0 : result.requests();
            took = result == null ? took : took.plus(result.took());
        }
        out.append("<p class=\"sum\"><b class=\"").append(failed == 0 ? "ok" : "bad").append("\">");
        out.append(failed == 0 ? "All passed" : failed + " failed").append("</b> of ");
        out.append(outcomes.size()).append(outcomes.size() == 1 ? " file, " : " files, ");
        out.append(requests).append(requests == 1 ? " request in " : " requests in ");
        out.append(milliseconds(took)).append("</p>\n");
    }

    private void group(String title, List<RunOutcome> outcomes) {
        if (outcomes.isEmpty()) {
            return;
        }
        out.append("<h2>%s <small>%d</small></h2>\n".formatted(title, outcomes.size()));
        outcomes.forEach(this::file);
    }

    private void file(RunOutcome outcome) {
        FileResult result = outcome.result();
        boolean passed = outcome.passed();
        out.append(passed ? "<details>" : "<details open>");
        out.append("<summary><span class=\"").append(passed ? "ok\">✓" : "bad\">✗");
        out.append("</span> <code>").append(escaped(outcome.title())).append("</code> <small>");
        if (result != null) {
            out.append(result.requests())
                    .append(result.requests() == 1 ? " request, " : " requests, ");
            out.append(milliseconds(result.took()));
        }
        out.append("</small></summary>\n");
        if (!passed) {
            out.append("<pre>").append(escaped(outcome.told())).append("</pre>\n");
        }
        if (result != null && !result.entries().isEmpty()) {
            entries(result.entries());
        }
        out.append("</details>\n");
    }

    private void entries(List<EntryResult> entries) {
        EntryResult first = entries.getFirst();
        EntryResult last = entries.getLast();
        double whole =
                Math.max(
                        1,
                        Duration.between(first.at(), last.at()).toNanos() + last.took().toNanos());
        out.append("<table><tr><th>Request</th><th>Answer</th><th>Checks</th><th>Time</th>");
        out.append("<th class=\"fall\">Waterfall of ")
                .append(milliseconds(Duration.ofNanos((long) whole)));
        out.append("</th></tr>\n");
        int left = 0;
        for (EntryResult each : entries) {
            if (each.passed() && passedDrawn++ >= MOST_PASSED) {
                left++;
            } else {
                entry(each, Duration.between(first.at(), each.at()).toNanos(), whole);
            }
        }
        if (left > 0) {
            out.append("<tr><td colspan=\"5\">and %d more that passed</td></tr>%n".formatted(left));
        }
        out.append("</table>\n");
    }

    private void entry(EntryResult result, long start, double whole) {
        String mark = result.passed() ? "ok" : result.retried() ? "again" : "bad";
        out.append("<tr><td><span class=\"")
                .append(mark)
                .append("\">")
                .append(escaped(result.method()));
        out.append("</span> ").append(escaped(result.url())).append("</td><td>");
        out.append(result.status() == 0 ? "none" : String.valueOf(result.status()));
        out.append(" <small>").append(result.bytes()).append(" B</small></td><td>");
        out.append(result.asserts() - Math.min(result.asserts(), result.failures().size()));
        out.append(" of ").append(result.asserts());
        out.append(result.retried() ? ", tried again" : "").append("</td><td class=\"number\">");
        out.append(milliseconds(result.took())).append("</td><td class=\"fall\">");
        bar(result, start, whole);
        for (Checked.Captured each : result.captures()) {
            out.append("<div class=\"capture\"><code>").append(escaped(each.name()));
            out.append("</code> = ").append(escaped(each.value())).append("</div>");
        }
        out.append("</td></tr>\n");
    }

    private void bar(EntryResult result, long start, double whole) {
        out.append("<div class=\"bar\">");
        for (Phase phase : result.timeline().phases()) {
            String kind = phase.kind().name().toLowerCase(Locale.ROOT);
            double from = 100 * (start + phase.start().toNanos()) / whole;
            double length = 100 * phase.length().toNanos() / whole;
            out.append(
                    String.format(
                            Locale.ROOT,
                            "<i class=\"%s\" style=\"left:%.3f%%;width:%.3f%%\" title=\"%s"
                                    + " %s\"></i>",
                            kind,
                            Math.min(from, 100),
                            Math.max(0.1, Math.min(length, 100)),
                            escaped(phase.kind().words()),
                            milliseconds(phase.length())));
        }
        out.append("</div>");
    }

    private static String milliseconds(Duration time) {
        double milliseconds = time.toNanos() / 1e6;
        return String.format(Locale.ROOT, milliseconds < 10 ? "%.1f ms" : "%.0f ms", milliseconds);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
