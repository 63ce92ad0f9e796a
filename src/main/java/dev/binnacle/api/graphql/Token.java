package dev.binnacle.api.graphql;

/**
 * A word or sign of a document.
 *
 * @param text as written; a variable with its {@code $}, a directive with its {@code @}
 * @param start offset in the document
 */
record Token(Kind kind, String text, int start) {
    enum Kind {
        NAME,
        VARIABLE,
        DIRECTIVE,
        /** Also one that does not end. */
        STRING,
        NUMBER,
        /** {@code {{name}}}, put in before the document is sent: it may stand for anything. */
        TEMPLATE,
        SPREAD,
        SIGN,
        COMMENT,
        END
    }

    int end() {
        return start + text.length();
    }

    boolean is(String sign) {
        return kind != Kind.STRING && text.equals(sign);
    }
}
