package dev.binnacle.api.transfer.draft;

/** Writes an authentication into a request; what is secret becomes a variable. */
public final class AuthWriting {
    private final Gathering gathering;
    private final String where;
    private final Draft draft;

    /**
     * @param where the request, as {@link Gathering#where} says it
     */
    public AuthWriting(Gathering gathering, String where, Draft draft) {
        this.gathering = gathering;
        this.where = where;
        this.draft = draft;
    }

    public void write(Auth auth) {
        switch (auth) {
            case Auth.None none -> {}
            case Auth.Basic basic -> basic(basic);
            case Auth.Bearer bearer -> bearer(bearer.prefix(), bearer.token());
            case Auth.ApiKey key -> apiKey(key);
            case Auth.Challenge challenge -> {
                draft.option(challenge.option(), "true");
                draft.option("user", user(challenge.user(), challenge.password()));
            }
            case Auth.Aws aws -> aws(aws);
            case Auth.OAuth2 oAuth -> oAuth(oAuth);
            case Auth.Unknown unknown ->
                    gathering.leftOut(
                            where,
                            "the authentication \u201c"
                                    + unknown.kind()
                                    + "\u201d is not known here");
        }
    }

    private String secret(String name, String value) {
        return gathering.secret(where, name, value);
    }

    private String user(String user, String password) {
        return user + ":" + secret("password", password);
    }

    private void basic(Auth.Basic basic) {
        if (basic.user().isEmpty()) {
            gathering.leftOut(where, "the basic authentication has no user name");
        } else {
            draft.login(basic.user(), secret("password", basic.password()));
        }
    }

    private void bearer(String prefix, String token) {
        if (draft.hasHeader("Authorization")) {
            gathering.leftOut(where, "its header Authorization stands for its authentication too");
        } else if (token.isEmpty()) {
            gathering.leftOut(where, "the authentication has no token");
        } else {
            draft.header("Authorization", (prefix + " " + secret("token", token)).strip());
        }
    }

    private void apiKey(Auth.ApiKey key) {
        String value = secret("api_key", key.value());
        if (key.name().isEmpty()) {
            gathering.leftOut(where, "the API key has no name");
        } else if (key.place() == Auth.Place.QUERY) {
            draft.query(key.name(), value);
        } else if (key.place() == Auth.Place.COOKIE) {
            draft.cookie(key.name(), value);
        } else if (!draft.hasHeader(key.name())) {
            draft.header(key.name(), value);
        }
    }

    private void aws(Auth.Aws aws) {
        draft.option("aws-sigv4", "aws:amz:" + aws.region() + ":" + aws.service());
        draft.option("user", aws.key() + ":" + secret("aws_secret", aws.secret()));
        if (!aws.token().isEmpty()) {
            draft.header("X-Amz-Security-Token", secret("aws_token", aws.token()));
        }
    }

    private void oAuth(Auth.OAuth2 oAuth) {
        String given = oAuth.token().isEmpty() ? "{{access_token}}" : oAuth.token();
        String token = given;
        if (oAuth.place() == Auth.Place.QUERY) {
            token = secret("access_token", given);
            draft.query("access_token", token);
        } else if (!draft.hasHeader("Authorization")) {
            token = secret("access_token", given);
            draft.header("Authorization", (oAuth.prefix() + " " + token).strip());
        }
        gathering.leftOut(
                where,
                "OAuth 2 gets no token by itself"
                        + (oAuth.facts().isEmpty() ? "" : " (" + oAuth.facts() + ")")
                        + (token.contains("{{") ? ": " + token : ": the header")
                        + " takes it");
    }
}
