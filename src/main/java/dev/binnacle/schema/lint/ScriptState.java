package dev.binnacle.schema.lint;

import dev.binnacle.schema.ddl.Alter;
import dev.binnacle.schema.ddl.AlterAction;
import dev.binnacle.schema.ddl.ColumnAction;
import dev.binnacle.schema.ddl.ConstraintAction;
import dev.binnacle.schema.ddl.CreateTable;
import dev.binnacle.schema.ddl.CreateView;
import dev.binnacle.schema.ddl.Ddl;
import dev.binnacle.schema.ddl.Ident;
import dev.binnacle.schema.ddl.ObjectStatement;
import dev.binnacle.schema.ddl.QualifiedName;
import dev.binnacle.schema.ddl.SessionStatement;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What a script has done so far: follows its statements one by one. */
final class ScriptState {
    private final Map<String, Integer> made = new HashMap<>();
    private final String text;
    private final boolean always;
    private Set<String> settings = Set.of();
    private int open;
    private int index;

    /**
     * What holds at one moment.
     *
     * @param made tables, columns and validated constraints, with the statement that made them;
     *     grows with the script
     * @param open how many transactions were begun and not ended
     * @param always whether the whole script runs in one
     */
    record Now(
            Map<String, Integer> made, int index, Set<String> settings, int open, boolean always) {
        boolean has(String key) {
            Integer by = made.get(key);
            return by != null && by < index;
        }
    }

    ScriptState(String text, boolean always) {
        this.text = text;
        this.always = always;
    }

    Now now() {
        return new Now(made, index, settings, open, always);
    }

    /** A name as it is remembered, its schema left out where it is the usual one. */
    static String key(QualifiedName name) {
        Ident schema = name.schema();
        String own = name.name().lower();
        return schema == null || schema.lower().equals("public") ? own : schema.lower() + "." + own;
    }

    void after(Ddl ddl) {
        switch (ddl) {
            case CreateTable create -> make(key(create.name()));
            case CreateView create -> make(key(create.name()));
            case ObjectStatement.CreateSchema create -> schema(create.name());
            case Alter alter -> alter(alter);
            case SessionStatement.Set set -> set(set);
            case SessionStatement.Transaction transaction -> transaction(transaction);
            default -> {}
        }
        index++;
    }

    private void make(String key) {
        made.putIfAbsent(key, index);
    }

    private void schema(@Nullable Ident name) {
        if (name != null) {
            make("schema/" + name.lower());
        }
    }

    private void set(SessionStatement.Set set) {
        Set<String> other = new HashSet<>(settings);
        if (set.value() == null) {
            other.remove(set.name());
        } else {
            other.add(set.name());
        }
        settings = Set.copyOf(other);
    }

    private void transaction(SessionStatement.Transaction transaction) {
        switch (Transactions.verb(transaction, text)) {
            case "begin", "start" -> open++;
            case "commit", "end", "rollback", "abort" -> open = Math.max(0, open - 1);
            default -> {}
        }
    }

    private void alter(Alter alter) {
        String table = key(alter.name());
        for (AlterAction action : alter.actions()) {
            switch (action) {
                case ColumnAction.AddColumn add -> make(table + "/" + add.column().lower());
                case ColumnAction.RenameColumn rename -> {
                    if (made.containsKey(table + "/" + rename.column().lower())) {
                        make(table + "/" + rename.to().lower());
                    }
                }
                case AlterAction.RenameTo rename -> {
                    if (made.containsKey(table)) {
                        make(key(new QualifiedName(alter.name().schema(), rename.name())));
                    }
                }
                case ConstraintAction.ValidateConstraint validate ->
                        make(table + "/valid/" + validate.name().lower());
                default -> {}
            }
        }
    }
}
