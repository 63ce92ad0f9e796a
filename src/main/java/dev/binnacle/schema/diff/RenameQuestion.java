package dev.binnacle.schema.diff;

import dev.binnacle.schema.object.ObjectId;

/**
 * Something went and something like it came: is it the same under another name? Only a person
 * knows; a wrong guess loses rows.
 *
 * @param likeness 0 to 1
 * @param why what speaks for it, such as {@code 7 of 8 columns are the same}
 */
public record RenameQuestion(ObjectId from, ObjectId to, double likeness, String why) {
    public Rename yes() {
        return new Rename(from, to);
    }
}
