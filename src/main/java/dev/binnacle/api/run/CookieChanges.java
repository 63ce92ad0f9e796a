package dev.binnacle.api.run;

import dev.binnacle.api.call.Cookies;
import dev.binnacle.api.hurl.CookieLine;
import dev.binnacle.api.hurl.RequestPart;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;

import java.util.List;

/** What the comments above a request do to the cookies that are kept. */
public final class CookieChanges {
    private CookieChanges() {}

    /** Does it, in Hurl's order; refused are all if one of them cannot be done. */
    public static void make(RequestPart part, Cookies cookies) {
        List<CookieLine> lines = CookieLine.of(part);
        lines.stream()
                .filter(each -> !each.fault().isEmpty())
                .findFirst()
                .ifPresent(CookieChanges::refuse);
        lines.stream().filter(CookieLine::sets).forEach(each -> cookies.keep(each.value()));
        if (lines.stream().anyMatch(CookieLine::clears)) {
            cookies.forget();
        }
    }

    private static void refuse(CookieLine line) {
        throw Problem.of(
                        ProblemCode.REQUEST_INVALID,
                        "The comment @%s cannot be followed: %s."
                                .formatted(line.name(), line.fault()),
                        "")
                .hint("Mend it or take it out.")
                .exception();
    }
}
