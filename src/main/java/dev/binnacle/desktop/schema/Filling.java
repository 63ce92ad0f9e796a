package dev.binnacle.desktop.schema;

import dev.binnacle.database.Column.Generated;

/** Who fills a column, in a form's words. */
enum Filling {
    PERSON("whoever inserts", Generated.NEVER),
    BY_DEFAULT("identity, unless a value is given", Generated.IDENTITY_BY_DEFAULT),
    ALWAYS("identity, always", Generated.IDENTITY_ALWAYS),
    STORED("an expression, stored", Generated.STORED),
    VIRTUAL("an expression, when read", Generated.VIRTUAL);

    private final String words;
    private final Generated generated;

    Filling(String words, Generated generated) {
        this.words = words;
        this.generated = generated;
    }

    static Filling of(Generated generated) {
        for (Filling filling : values()) {
            if (filling.generated == generated) {
                return filling;
            }
        }
        return PERSON;
    }

    Generated generated() {
        return generated;
    }

    boolean expression() {
        return this == STORED || this == VIRTUAL;
    }

    boolean identity() {
        return this == BY_DEFAULT || this == ALWAYS;
    }

    @Override
    public String toString() {
        return words;
    }
}
