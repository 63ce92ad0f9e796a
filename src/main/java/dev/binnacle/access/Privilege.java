package dev.binnacle.access;

import java.util.Locale;
import java.util.Optional;

/** What may be done with an object; the name is SQL's word, the letter psql's. */
public enum Privilege {
    SELECT('r'),
    INSERT('a'),
    UPDATE('w'),
    DELETE('d'),
    TRUNCATE('D'),
    REFERENCES('x'),
    TRIGGER('t'),
    MAINTAIN('m'),
    USAGE('U'),
    CREATE('C');

    private final char letter;

    Privilege(char letter) {
        this.letter = letter;
    }

    /** As psql prints it. */
    public char letter() {
        return letter;
    }

    /** The privilege of this SQL word; empty for one that is not known here. */
    public static Optional<Privilege> of(String word) {
        String name = word.strip().toUpperCase(Locale.ROOT);
        for (Privilege privilege : values()) {
            if (privilege.name().equals(name)) {
                return Optional.of(privilege);
            }
        }
        return Optional.empty();
    }
}
