package dev.binnacle.api.hurl;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A comment above a request by which Hurl changes the cookies that it keeps: {@code #
 * @cookie_storage_clear}, or {@code # @cookie_storage_set: } and a cookie as Netscape wrote it.
 *
 * @param name such as {@code cookie_storage_set}
 * @param value what follows the name
 * @param start where its name stands in the request's lead, in chars
 */
public record CookieLine(String name, String value, int start) {
    private static final Pattern LINE =
            Pattern.compile("(?m)^[ \\t]*#[ \\t]*@(cookie_storage_\\w+)[ \\t]*:?[ \\t]*(.*?)\\s*$");
    private static final Pattern COOKIE =
            Pattern.compile(
                    "\\S+\\s+(TRUE|FALSE)\\s+/\\S*\\s+(TRUE|FALSE)\\s+\\d{1,18}\\s+\\S+(\\s+\\S+)?");

    /** Those of a request, in order. */
    public static List<CookieLine> of(RequestPart part) {
        return LINE.matcher(part.lead())
                .results()
                .map(found -> new CookieLine(found.group(1), found.group(2), found.start(1)))
                .toList();
    }

    /** Where no cookies are kept that they could change. */
    public static void refuse(RequestPart part, String where) {
        for (CookieLine line : of(part)) {
            throw Problem.of(
                            ProblemCode.REQUEST_INVALID,
                            "The comment @%s has no meaning %s.".formatted(line.name(), where),
                            "")
                    .hint("Take it out, or run the whole file.")
                    .exception();
        }
    }

    public boolean clears() {
        return name.equals("cookie_storage_clear");
    }

    public boolean sets() {
        return name.equals("cookie_storage_set");
    }

    /** Why it cannot be done; empty = it can. */
    public String fault() {
        if (sets()) {
            return COOKIE.matcher(value).matches()
                    ? ""
                    : "expecting domain, TRUE or FALSE, path, TRUE or FALSE, expiry, name and"
                            + " value";
        }
        return clears()
                ? ""
                : "there is no @" + name + ", only @cookie_storage_set and @cookie_storage_clear";
    }
}
