package dev.binnacle.api.auth;

import dev.binnacle.api.hurl.Variables;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;

/** What a sign-in says, with its templates replaced when a value is asked for. */
record Values(SignIn signIn, Variables variables) {
    String name() {
        return signIn.name();
    }

    /** Empty = the file does not say. */
    String text(String key) {
        return variables.raw(signIn.value(key)).strip();
    }

    RuntimeException wrong(String detail) {
        return Problem.of(
                        ProblemCode.SIGN_IN_FILE,
                        "auth/" + name() + ".properties does not describe a sign-in.",
                        detail)
                .exception();
    }
}
