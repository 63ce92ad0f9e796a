package dev.binnacle.schema.object;

import dev.binnacle.database.Dialect;
import dev.binnacle.database.ObjectRef;
import dev.binnacle.database.Routine;
import dev.binnacle.database.RowSecurity;
import dev.binnacle.database.Sequence;
import dev.binnacle.database.Surroundings;
import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;
import dev.binnacle.database.Trigger;
import dev.binnacle.database.UserType;
import dev.binnacle.database.catalog.TableDdl;
import dev.binnacle.database.script.Script;
import dev.binnacle.database.script.ScriptStatement;
import dev.binnacle.database.script.ScriptSyntax;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The statements that make objects, each without its semicolon, in one database's SQL. */
public final class ObjectText {
    private final Dialect dialect;
    private final TableDdl tables;

    public ObjectText(Dialect dialect, TableDdl tables) {
        this.dialect = dialect;
        this.tables = tables;
    }

    public Dialect dialect() {
        return dialect;
    }

    public TableDdl tables() {
        return tables;
    }

    ScriptSyntax syntax() {
        return dialect.syntax();
    }

    /** The statements of a script, without semicolons. */
    public List<String> statements(String script) {
        return Script.of(script, syntax()).statements().stream().map(ScriptStatement::sql).toList();
    }

    public String quote(String schema, String name) {
        return dialect.quote(new TableName(schema, name));
    }

    /** {@code ALTER TABLE s.t} and a blank. */
    public String alter(TableName table) {
        return "alter table " + dialect.quote(table) + " ";
    }

    /** {@code ALTER TABLE ONLY s.t} and a blank: tables below it keep their own. */
    public String alterOnly(TableName table) {
        return "alter table only " + dialect.quote(table) + " ";
    }

    public String extension(Surroundings.Extension extension) {
        return "create extension if not exists "
                + dialect.quote(extension.name())
                + " with schema "
                + dialect.quote(extension.schema());
    }

    public String sequence(Sequence sequence) {
        return "create sequence "
                + quote(sequence.schema(), sequence.name())
                + " "
                + sequence.options().toLowerCase(Locale.ROOT);
    }

    /** What makes a type. */
    List<String> type(UserType type) {
        String name = quote(type.schema(), type.name());
        return switch (type.kind()) {
            case "enum" -> List.of("create type " + name + " as enum (" + labels(type) + ")");
            case "domain" -> domain(name, type.definition());
            case "range" ->
                    List.of("create type " + name + " as range (" + type.definition() + ")");
            default -> List.of("create type " + name + " as (" + type.definition() + ")");
        };
    }

    /** A constraint that is not valid can only be added later. */
    private List<String> domain(String name, String definition) {
        DomainParts parts = DomainParts.of(definition, syntax());
        List<String> statements = new ArrayList<>();
        statements.add(
                "create domain "
                        + name
                        + " as "
                        + (parts.late().isEmpty() ? definition : parts.words()));
        parts.late()
                .forEach((constraint, check) ->
                        statements.add(
                                "alter domain "
                                        + name
                                        + " add constraint "
                                        + constraint
                                        + " "
                                        + check));
        return statements;
    }

    private String labels(UserType type) {
        return type.labels().stream().map(dialect::literal).collect(Collectors.joining(", "));
    }

    /** A routine's own DDL; nothing where the database does not keep it. */
    List<String> routine(Routine routine) {
        String text = routine.definition().strip();
        return text.isEmpty()
                ? List.of()
                : List.of(text.endsWith(";") ? text.substring(0, text.length() - 1) : text);
    }

    List<String> trigger(Table table, Trigger trigger) {
        List<String> statements = new ArrayList<>();
        statements.add(trigger.definition());
        if (!trigger.enabled()) {
            statements.add(
                    alter(table.name()) + "disable trigger " + dialect.quote(trigger.name()));
        }
        return statements;
    }

    List<String> rowSecurity(Table table) {
        return rowSecurity(table.name(), RowSecurity.State.OFF, table.security().state());
    }

    /** From one state of row-level security to another. */
    public List<String> rowSecurity(TableName table, RowSecurity.State from, RowSecurity.State to) {
        List<String> statements = new ArrayList<>();
        boolean on = to != RowSecurity.State.OFF;
        if (on != (from != RowSecurity.State.OFF)) {
            statements.add(alter(table) + (on ? "enable" : "disable") + " row level security");
        }
        boolean forced = to == RowSecurity.State.FORCED;
        if (forced != (from == RowSecurity.State.FORCED)) {
            statements.add(alter(table) + (forced ? "force" : "no force") + " row level security");
        }
        return statements;
    }

    String owner(Surroundings.Owned owned) {
        return "alter " + owned.object().words(dialect) + " owner to " + owned.role();
    }

    /** GRANT or REVOKE, whichever makes the right what it is. */
    String right(Surroundings.Right right) {
        String object = object(right.object());
        return right.revoked()
                ? "revoke " + right.privilege() + " on " + object + " from " + right.grantee()
                : "grant "
                        + right.privilege()
                        + " on "
                        + object
                        + " to "
                        + right.grantee()
                        + (right.grantable() ? " with grant option" : "");
    }

    /** The right stays, but is no longer for passing on. */
    public String withoutGrantOption(Surroundings.Right right) {
        return "revoke grant option for "
                + right.privilege()
                + " on "
                + object(right.object())
                + " from "
                + right.grantee();
    }

    /** The opposite of {@link #right}. */
    public String withoutRight(Surroundings.Right right) {
        return right(
                new Surroundings.Right(
                        right.object(),
                        right.privilege(),
                        right.grantee(),
                        false,
                        !right.revoked()));
    }

    private String object(ObjectRef object) {
        // H2 knows GRANT … ON s.t only
        return object.kind().equals("TABLE")
                ? dialect.quote(object.table())
                : object.words(dialect);
    }

    /** A null text takes the comment away. */
    public String comment(String object, @Nullable String text) {
        return "comment on " + object + " is " + (text == null ? "null" : dialect.literal(text));
    }
}
