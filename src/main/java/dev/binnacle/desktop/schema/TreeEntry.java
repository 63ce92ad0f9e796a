package dev.binnacle.desktop.schema;

import dev.binnacle.desktop.shell.Target;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A line of the structure's tree.
 *
 * @param name as the catalog spells it
 * @param detail shown dim at the right: a count, an estimate; may be empty
 * @param target what opens; null = a line that only folds
 */
record TreeEntry(
        Kind kind, String name, String detail, @Nullable Target target, List<TreeEntry> children) {
    enum Kind {
        SCHEMA("fth-folder"),
        GROUP("fth-chevron-right"),
        TABLE("fth-grid"),
        VIEW("fth-eye"),
        ROUTINE("fth-code"),
        SEQUENCE("fth-hash"),
        TYPE("fth-tag"),
        COLUMN("fth-columns");

        private final String icon;

        Kind(String icon) {
            this.icon = icon;
        }

        String icon() {
            return icon;
        }
    }

    TreeEntry {
        children = List.copyOf(children);
    }

    static TreeEntry leaf(Kind kind, String name, String detail, Target target) {
        return new TreeEntry(kind, name, detail, target, List.of());
    }
}
