package dev.binnacle.schema.chance;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * An object made by chance.
 *
 * @param kind of the class that made it, such as {@code table}
 * @param name quoted and full; of a part, its own only
 * @param owner what it hangs on: a table's {@link #key}; empty = nothing
 * @param needs what others have to give
 * @param gives what others may need
 * @param notes what its kind has to know when it changes it
 * @param words how COMMENT ON names it; empty = it takes none
 * @param sql what makes it; of a column, a line of its table's
 */
record Made(
        String kind,
        String name,
        String owner,
        Set<String> needs,
        Set<String> gives,
        List<String> notes,
        String words,
        List<String> sql) {
    Made {
        needs = new LinkedHashSet<>(needs);
        gives = new LinkedHashSet<>(gives);
        gives.add(key(kind, owner, name));
        if (!owner.isEmpty()) {
            needs.add(owner);
        }
    }

    static Made of(String kind, String name, String... sql) {
        return new Made(kind, name, "", Set.of(), Set.of(), List.of(), "", List.of(sql));
    }

    static Made part(String kind, String name, Made owner, String... sql) {
        return new Made(kind, name, owner.key(), Set.of(), Set.of(), List.of(), "", List.of(sql));
    }

    private static String key(String kind, String owner, String name) {
        return kind + " " + owner + " " + name;
    }

    String key() {
        return key(kind, owner, name);
    }

    String note(int number) {
        return notes.get(number);
    }

    Made needs(String... more) {
        return needing(List.of(more));
    }

    Made needing(List<String> more) {
        Set<String> all = new LinkedHashSet<>(needs);
        all.addAll(more);
        return new Made(kind, name, owner, all, gives, notes, words, sql);
    }

    Made gives(String... more) {
        Set<String> all = new LinkedHashSet<>(gives);
        all.addAll(List.of(more));
        return new Made(kind, name, owner, needs, all, notes, words, sql);
    }

    Made notes(List<String> all) {
        return new Made(kind, name, owner, needs, gives, all, words, sql);
    }

    Made words(String text) {
        return new Made(kind, name, owner, needs, gives, notes, text, sql);
    }

    Made then(String statement) {
        List<String> all = new ArrayList<>(sql);
        all.add(statement);
        return new Made(kind, name, owner, needs, gives, notes, words, all);
    }
}
