package dev.binnacle.schema.definition;

import dev.binnacle.schema.ddl.Span;

/** A statement names what is not there, or not yet. */
final class Unresolved extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Span span;
    private final String sentence;

    Unresolved(Span span, String sentence) {
        super(sentence, null, false, false);
        this.span = span;
        this.sentence = sentence;
    }

    Span span() {
        return span;
    }

    String sentence() {
        return sentence;
    }
}
