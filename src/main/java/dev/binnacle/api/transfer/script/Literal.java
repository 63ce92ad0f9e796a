package dev.binnacle.api.transfer.script;

import dev.binnacle.api.transfer.draft.Templates;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A script's literal as Hurl writes it. */
final class Literal {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(?:\\.\\d{1,15})?");
    private static final Pattern EXPONENT =
            Pattern.compile("-?\\d{1,18}(?:\\.\\d{1,15})?[eE][+-]?\\d{1,2}");
    private static final Pattern TEXT =
            Pattern.compile("\"([^\"\\\\]*)\"|'([^'\\\\]*)'|`([^`\\\\$]*)`");
    private static final Pattern VARIABLE =
            Pattern.compile(
                    "(?:pm\\.(?:environment|globals|collectionVariables|variables)\\.get"
                            + "|postman\\.get(?:Environment|Global)Variable|bru\\.get(?:Env|)Var)"
                            + "\\(\\s*[\"']([^\"']+)[\"']\\s*\\)");

    private static final Pattern WHOLE = Pattern.compile("\\{\\{[^{}]+}}");
    private static final Pattern TO_NUMBER =
            Pattern.compile("^(?:parseInt|parseFloat|Number|String)\\((.+)\\)$");

    private Literal() {}

    /** Empty where it is no literal; a variable keeps the type that it has. */
    static Optional<String> of(String expression) {
        String plain = expression.strip();
        if (NUMBER.matcher(plain).matches() || plain.matches("true|false|null")) {
            return Optional.of(plain);
        }
        if (EXPONENT.matcher(plain).matches()) {
            return Optional.of(new BigDecimal(plain).toPlainString());
        }
        Matcher text = TEXT.matcher(plain);
        if (text.matches()) {
            for (int i = 1; i <= 3; i++) {
                if (text.group(i) != null) {
                    return Optional.of(quoted(text.group(i)));
                }
            }
        }
        Matcher variable = VARIABLE.matcher(TO_NUMBER.matcher(plain).replaceFirst("$1"));
        return variable.matches()
                ? Optional.of("{{" + Templates.name(variable.group(1)) + "}}")
                : Optional.empty();
    }

    /** A value that is text unless it looks like a number, a truth or null. */
    static String bare(String text) {
        String plain = text.strip();
        if (WHOLE.matcher(plain).matches()) {
            return Templates.of(plain, function -> {});
        }
        return of(plain).orElseGet(() -> quoted(Templates.of(plain, function -> {})));
    }

    static String quoted(String text) {
        return "\""
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                        .replace("\t", "\\t")
                + "\"";
    }
}
