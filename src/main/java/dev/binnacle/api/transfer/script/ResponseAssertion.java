package dev.binnacle.api.transfer.script;

import dev.binnacle.api.transfer.draft.Draft;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Postman's scripts say of an answer as a whole: {@code pm.response.to …}. */
final class ResponseAssertion {
    private static final Pattern STATUS =
            Pattern.compile("pm\\.response\\.to\\.have\\.status\\(\\s*(\\d{3})\\s*\\)");
    private static final Pattern HEADER =
            Pattern.compile(
                    "pm\\.response\\.to\\.have\\.header\\(\\s*[\"']([^\"'\\\\]+)[\"']\\s*(?:,(.+))?\\)");
    private static final Pattern JSON_BODY =
            Pattern.compile(
                    "pm\\.response\\.to\\.have\\.jsonBody\\(\\s*[\"']([\\w.\\[\\]]+)[\"']\\s*(?:,(.+))?\\)");
    private static final Map<String, String> STATUSES =
            Map.of(
                    "ok", "200",
                    "accepted", "202",
                    "badRequest", "400",
                    "unauthorized", "401",
                    "forbidden", "403",
                    "notFound", "404",
                    "rateLimited", "429");
    private static final Map<String, String> CLASSES =
            Map.of("success", "2", "redirection", "3", "clientError", "4", "serverError", "5");

    private final Draft draft;

    /**
     * @param draft gets the checks
     */
    ResponseAssertion(Draft draft) {
        this.draft = draft;
    }

    /** False where it is another statement, or one that Hurl cannot say. */
    boolean reads(String line) {
        return status(line) || answered(line);
    }

    private boolean status(String line) {
        Matcher status = STATUS.matcher(line);
        if (status.matches()) {
            draft.status(status.group(1));
            return true;
        }
        String word = line.replaceFirst("^pm\\.response\\.to\\.be\\.", "");
        if (word.equals(line)) {
            return false;
        }
        String number = STATUSES.get(word);
        String first = CLASSES.get(word);
        if (number != null) {
            draft.status(number);
        } else if (first != null) {
            draft.check("status >= " + first + "00").check("status < " + next(first) + "00");
        } else if (word.equals("json")) {
            draft.check("header \"Content-Type\" contains \"json\"");
        } else {
            return false;
        }
        return true;
    }

    private static int next(String digit) {
        return Integer.parseInt(digit) + 1;
    }

    /** A header or a part of the body that is there, perhaps with a value. */
    private boolean answered(String line) {
        Matcher header = HEADER.matcher(line);
        Matcher body = JSON_BODY.matcher(line);
        if (header.matches()) {
            return is("header \"" + header.group(1) + "\"", header.group(2));
        }
        return body.matches() && is("jsonpath \"$." + body.group(1) + "\"", body.group(2));
    }

    private boolean is(String query, @Nullable String value) {
        if (value == null) {
            draft.check(query + " exists");
            return true;
        }
        Optional<String> literal = Literal.of(value);
        literal.ifPresent(found -> draft.check(query + " == " + found));
        return literal.isPresent();
    }
}
