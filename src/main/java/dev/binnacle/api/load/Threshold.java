package dev.binnacle.api.load;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a run must keep, such as {@code p99<50ms}, {@code errors<1%} or {@code rate>1000}. Times are
 * judged by the corrected latencies.
 *
 * @param metric {@code p} and a percentile, {@code min}, {@code mean}, {@code max}, {@code errors},
 *     {@code checks}, {@code rate} or {@code requests}
 * @param bound in milliseconds, percent, calls a second or a number, as the unit says
 * @param unit {@code ms}, {@code %} or empty
 */
public record Threshold(String metric, String comparison, double bound, String unit) {
    private static final Pattern FORM =
            Pattern.compile(
                    "\\s*([a-z]+[0-9.]*)\\s*(<=|>=|<|>)\\s*(\\d{1,12}(?:\\.\\d{1,6})?)\\s*"
                            + "(us|µs|ms|s|%|/s)?\\s*");
    private static final Pattern PERCENTILE = Pattern.compile("p(\\d{1,2}(?:\\.\\d{1,4})?|100)");
    private static final Set<String> TIMES = Set.of("min", "mean", "max");
    private static final Set<String> COUNTS = Set.of("errors", "checks");
    private static final Set<String> NUMBERS = Set.of("rate", "requests");

    /** Whether it held, and what was found instead. */
    public record Verdict(Threshold threshold, double actual, boolean holds) {
        /** What was found, with its unit. */
        public String found() {
            return threshold.shown(actual);
        }
    }

    /** Fails with a problem that says what is not understood. */
    public static Threshold parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw refused("'" + text.strip() + "' is no threshold such as p99<50ms.");
        }
        String metric = form.group(1);
        String unit = form.group(4) == null ? "" : form.group(4);
        double bound = Double.parseDouble(form.group(3));
        if (timed(metric)) {
            return new Threshold(metric, form.group(2), bound * milliseconds(metric, unit), "ms");
        }
        if (!COUNTS.contains(metric) && !NUMBERS.contains(metric)) {
            throw refused("A threshold cannot be on '" + metric + "'.");
        }
        boolean fits =
                unit.isEmpty()
                        || (unit.equals("%") && COUNTS.contains(metric))
                        || (unit.equals("/s") && metric.equals("rate"));
        if (!fits) {
            throw refused("'" + metric + "' is not counted in " + unit + ".");
        }
        return new Threshold(metric, form.group(2), bound, unit.equals("%") ? "%" : "");
    }

    private static boolean timed(String metric) {
        return TIMES.contains(metric) || PERCENTILE.matcher(metric).matches();
    }

    private static double milliseconds(String metric, String unit) {
        return switch (unit) {
            case "us", "µs" -> 0.001;
            case "ms" -> 1;
            case "s" -> 1_000;
            default -> throw refused("'" + metric + "' is a time: write ms, s or us after it.");
        };
    }

    private static RuntimeException refused(String sentence) {
        return Problem.of(
                        ProblemCode.LOAD_PLAN,
                        sentence,
                        "Known are p and a percentile (p50, p99.9), min, mean, max, errors, checks,"
                                + " rate and requests, each with <, <=, > or >=.")
                .hint("Write it as in p99<50ms, errors<1% or rate>1000.")
                .exception();
    }

    public Verdict judge(LoadResult result) {
        double actual = value(result);
        boolean holds =
                switch (comparison) {
                    case "<" -> actual < bound;
                    case "<=" -> actual <= bound;
                    case ">" -> actual > bound;
                    default -> actual >= bound;
                };
        boolean answered = result.corrected().count() > 0;
        return new Verdict(this, actual, holds && (answered || !timed(metric)));
    }

    private double value(LoadResult result) {
        LoadCounts counts = result.counts();
        Latencies times = result.corrected();
        double share = counts.requests() == 0 ? 0 : 100.0 / counts.requests();
        return switch (metric) {
            case "min" -> times.min();
            case "mean" -> times.mean();
            case "max" -> times.max();
            case "rate" -> counts.rate();
            case "requests" -> counts.requests();
            case "errors" -> counts.failed() * (unit.equals("%") ? share : 1);
            case "checks" -> counts.checksFailed() * (unit.equals("%") ? share : 1);
            default -> times.at(Double.parseDouble(metric.substring(1)));
        };
    }

    private String shown(double number) {
        String form = unit.isEmpty() && !metric.equals("rate") ? "%.0f" : "%.2f";
        String text = String.format(Locale.ROOT, form, number);
        return unit.equals("ms") ? text + " ms" : text + unit;
    }

    /** As it is written, such as {@code p99 < 50 ms}. */
    public String words() {
        String number =
                bound == Math.rint(bound)
                        ? String.format(Locale.ROOT, "%.0f", bound)
                        : String.valueOf(bound);
        String after = unit.equals("ms") ? " ms" : unit;
        return metric + " " + comparison + " " + number + after;
    }
}
