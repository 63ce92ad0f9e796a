package dev.binnacle.api.auth;

import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;

import java.net.URI;

/** Shows a page to a person. */
public interface Browser {
    void open(URI page);

    /** Where there is no person. */
    static Browser none() {
        return page -> {
            throw Problem.of(
                            ProblemCode.SIGN_IN_FAILED,
                            "This sign-in needs a person at a browser.",
                            "Its grant is authorization-code.")
                    .hint("Use it in the console, or describe one with client-credentials.")
                    .exception();
        };
    }
}
