package dev.binnacle.schema.lint;

import org.jspecify.annotations.Nullable;

/**
 * Something that a rule found.
 *
 * @param place null = not in a file
 * @param subject null = no object, such as for a script as a whole
 * @param message what is wrong here, one sentence
 * @param fix null = none is known
 * @param weight the figures of the live database that made the severity what it is; null = none
 */
public record Finding(
        About rule,
        Severity severity,
        @Nullable Place place,
        @Nullable Subject subject,
        String message,
        @Nullable Fix fix,
        @Nullable String weight) {
    public String help() {
        return rule.help();
    }

    /** The same with another weight. */
    public Finding weighing(Severity other, String words) {
        return new Finding(rule, other, place, subject, message, fix, words);
    }

    /** The same at a place of a file. */
    public Finding at(Place other) {
        return new Finding(rule, severity, other, subject, message, fix, weight);
    }

    /** The same with another severity. */
    public Finding as(Severity other) {
        return new Finding(rule, other, place, subject, message, fix, weight);
    }

    /** Where it is, for people: the place in the file, else the object. */
    public String where() {
        return place != null ? place.words() : subject != null ? subject.words() : "script";
    }
}
