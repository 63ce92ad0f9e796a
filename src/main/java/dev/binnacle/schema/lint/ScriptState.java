package dev.binnacle.schema.lint;

import java.util.HashSet;
import java.util.Set;

/** What a script has done so far: follows its statements one by one. */
final class ScriptState {
    private final Set<String> tables = new HashSet<>();
    private final Set<String> columns = new HashSet<>();
    private final Set<String> settings = new HashSet<>();
    private final Set<String> validated = new HashSet<>();
    private final boolean always;
    private int open;

    /**
     * What holds at one moment.
     *
     * @param open how many transactions were begun and not ended
     * @param always whether the whole script runs in one
     */
    record Now(
            Set<String> tables,
            Set<String> columns,
            Set<String> settings,
            Set<String> validated,
            int open,
            boolean always) {}

    ScriptState(boolean always) {
        this.always = always;
    }

    Now now() {
        return new Now(
                Set.copyOf(tables),
                Set.copyOf(columns),
                Set.copyOf(settings),
                Set.copyOf(validated),
                open,
                always);
    }

    /** A name as sets hold it, its schema left out where it is the usual one. */
    static String key(QualifiedName name) {
        Ident schema = name.schema();
        String own = name.name().lower();
        return schema == null || schema.lower().equals("public")
                ? own
                : schema.lower() + "." + own;
    }

    void after(Ddl ddl) {
        switch (ddl) {
            case CreateTable create -> tables.add(key(create.name()));
            case CreateView create -> tables.add(key(create.name()));
            case Alter alter -> alter(alter);
            case SessionStatement.Set set -> set(set);
            case SessionStatement.Transaction transaction -> transaction(transaction.verb());
            default -> {}
        }
    }

    private void set(SessionStatement.Set set) {
        if (set.value() == null) {
            settings.remove(set.name());
        } else {
            settings.add(set.name());
        }
    }

    private void transaction(String verb) {
        switch (verb) {
            case "begin", "start" -> open++;
            case "commit", "end", "rollback", "abort" -> open = Math.max(0, open - 1);
            default -> {}
        }
    }

    private void alter(Alter alter) {
        String table = key(alter.name());
        for (AlterAction action : alter.actions()) {
            switch (action) {
                case ColumnAction.AddColumn add -> columns.add(table + "/" + add.column().lower());
                case ColumnAction.RenameColumn rename -> {
                    if (columns.contains(table + "/" + rename.column().lower())) {
                        columns.add(table + "/" + rename.to().lower());
                    }
                }
                case AlterAction.RenameTo rename -> {
                    if (tables.contains(table)) {
                        tables.add(key(new QualifiedName(alter.name().schema(), rename.name())));
                    }
                }
                case ConstraintAction.ValidateConstraint validate ->
                        validated.add(table + "/" + validate.name().lower());
                default -> {}
            }
        }
    }
}
