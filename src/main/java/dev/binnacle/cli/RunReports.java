package dev.binnacle.cli;

import dev.binnacle.api.run.RunOutcome;
import dev.binnacle.api.run.report.HtmlReport;
import dev.binnacle.api.run.report.JUnitReport;
import dev.binnacle.api.run.report.TapReport;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** The files that a run writes its results to. */
final class RunReports {
    @Option(
            names = {"--junit", "--report-junit"},
            paramLabel = "FILE",
            description = "JUnit's XML.")
    private @Nullable Path junit;

    @Option(names = "--report-json", paramLabel = "FILE", description = "Every try as JSON.")
    private @Nullable Path json;

    @Option(
            names = {"--tap", "--report-tap"},
            paramLabel = "FILE",
            description = "TAP, a line a file.")
    private @Nullable Path tap;

    @Option(
            names = {"--html", "--report-html"},
            paramLabel = "FILE",
            description = "A page for people, with a waterfall.")
    private @Nullable Path html;

    /** Whether tries that passed are needed too. */
    boolean wantTries() {
        return json != null || html != null;
    }

    /**
     * @param asJson how JSON is written
     */
    void write(List<RunOutcome> outcomes, Function<List<RunOutcome>, String> asJson) {
        write(junit, outcomes, JUnitReport::of);
        write(json, outcomes, asJson);
        write(tap, outcomes, TapReport::of);
        write(html, outcomes, HtmlReport::of);
    }

    private static void write(
            @Nullable Path file,
            List<RunOutcome> outcomes,
            Function<List<RunOutcome>, String> written) {
        if (file == null) {
            return;
        }
        try {
            Files.writeString(file, written.apply(outcomes));
        } catch (IOException failure) {
            throw Problem.of(
                            ProblemCode.REQUEST_STORE,
                            "The report could not be written.",
                            file + ": " + failure.getMessage())
                    .exception(failure);
        }
    }
}
