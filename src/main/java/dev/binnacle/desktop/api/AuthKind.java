package dev.binnacle.desktop.api;

import java.util.List;

/** The ways in which a request says who asks, and what each wants to know. */
enum AuthKind {
    NONE("No login", "Sent as it is."),
    BASIC("Basic", "Name and password, readable by the server.", "User", "Password"),
    BEARER("Bearer token", "Sent as Authorization: Bearer …", "Token"),
    API_KEY("API key", "A header or a query parameter of that name.", "Name", "Key"),
    DIGEST("Digest", "Answers the server's question; no password travels.", "User", "Password"),
    AWS(
            "AWS signature",
            "aws:amz:REGION:SERVICE, as curl's --aws-sigv4.",
            "Scheme",
            "Access key",
            "Secret key"),
    SIGN_IN("OAuth 2", "A token by auth/NAME.properties, fetched when the request is sent."),
    CERTIFICATE(
            "Client certificate",
            "Files beside the request: PEM, or me.p12:password.",
            "Certificate",
            "Key",
            "Issuers"),
    USER("User of the backend", "A token of the server that runs here, as one of its users.");

    private final String title;
    private final String hint;
    private final List<String> fields;

    AuthKind(String title, String hint, String... fields) {
        this.title = title;
        this.hint = hint;
        this.fields = List.of(fields);
    }

    String hint() {
        return hint;
    }

    /** What is asked for in text fields, in order. */
    List<String> fields() {
        return fields;
    }

    @Override
    public String toString() {
        return title;
    }
}
