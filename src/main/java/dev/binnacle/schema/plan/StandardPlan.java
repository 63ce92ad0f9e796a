package dev.binnacle.schema.plan;

import dev.binnacle.database.Check;
import dev.binnacle.database.Column;
import dev.binnacle.database.Dialect;
import dev.binnacle.database.ForeignKey;
import dev.binnacle.database.Index;
import dev.binnacle.database.Key;
import dev.binnacle.database.Routine;
import dev.binnacle.database.RowSecurity;
import dev.binnacle.database.Surroundings;
import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;
import dev.binnacle.database.Trigger;
import dev.binnacle.database.UserType;
import dev.binnacle.schema.diff.Rename;
import dev.binnacle.schema.object.ObjectId;
import dev.binnacle.schema.object.ObjectKind;
import dev.binnacle.schema.object.ObjectText;
import dev.binnacle.schema.object.RoutineNames;
import dev.binnacle.schema.object.SchemaObject;
import dev.binnacle.schema.object.SchemaObjects;
import dev.binnacle.schema.object.TableHead;
import dev.binnacle.schema.object.ViewHead;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The statements that both databases share; a dialect says the rest. */
public abstract class StandardPlan implements PlanDialect {
    private static final String ASIDE = "__old";
    private final ObjectText text;
    private final Dialect dialect;

    protected StandardPlan(ObjectText text) {
        this.text = text;
        this.dialect = text.dialect();
    }

    @Override
    public final ObjectText text() {
        return text;
    }

    protected final String quote(String name) {
        return dialect.quote(name);
    }

    protected final String quote(TableName name) {
        return dialect.quote(name);
    }

    protected final String literal(String value) {
        return dialect.literal(value);
    }

    /** {@code "s"."name"} of a type, sequence or routine. */
    protected final String named(ObjectId id) {
        return text.quote(id.schema(), id.name());
    }

    protected final String alter(ObjectId id) {
        return text.alter(id.tableName());
    }

    protected final String alterColumn(ObjectId id) {
        return alter(id) + "alter column " + quote(id.name()) + " ";
    }

    @Override
    public List<String> rename(Rename rename) {
        ObjectId from = rename.from();
        String to = quote(rename.to().name().isEmpty() ? rename.to().table() : rename.to().name());
        return switch (from.kind()) {
            case TABLE -> List.of(alter(from) + "rename to " + to);
            case VIEW -> List.of("alter view " + quote(from.tableName()) + " rename to " + to);
            case COLUMN -> renameColumn(rename, to);
            case TYPE -> List.of("alter type " + named(from) + " rename to " + to);
            case SEQUENCE -> List.of("alter sequence " + named(from) + " rename to " + to);
            default -> throw new IllegalArgumentException("cannot be renamed: " + from);
        };
    }

    /** A column is renamed after its table, whose new name it then has. */
    protected abstract List<String> renameColumn(Rename rename, String to);

    @Override
    public List<String> renamePart(ObjectKind kind, TableName table, String from, String to) {
        if (kind == ObjectKind.INDEX) {
            return List.of(
                    "alter index " + text.quote(table.schema(), from) + " rename to " + quote(to));
        }
        return List.of(text.alter(table) + "rename constraint " + quote(from) + " to " + quote(to));
    }

    @Override
    public List<String> add(SchemaObject object) {
        ObjectId id = object.id();
        return switch (object.value()) {
            case Column column ->
                    List.of(alter(id) + "add column " + text.tables().column(column, true));
            case Key key -> List.of(alter(id) + "add " + text.tables().key(key));
            case Check check -> List.of(alter(id) + "add " + text.tables().check(check));
            default -> List.of();
        };
    }

    @Override
    public List<String> make(SchemaObject object) {
        return object.create().isEmpty() ? add(object) : object.create();
    }

    @Override
    public List<String> drop(SchemaObject object) {
        if (object.value() instanceof Surroundings.Other other) {
            return text.statements(other.drop());
        }
        ObjectId id = object.id();
        return switch (id.kind()) {
            case SCHEMA -> List.of("drop schema " + quote(id.schema()));
            case EXTENSION -> List.of("drop extension " + quote(id.name()));
            case TYPE -> List.of("drop " + word(object.value(UserType.class)) + " " + named(id));
            case SEQUENCE -> List.of("drop sequence " + named(id));
            case ROUTINE -> List.of("drop " + signed(object.value(Routine.class)));
            case TABLE -> List.of("drop " + tableWord(object) + " " + quote(id.tableName()));
            case VIEW -> List.of("drop " + viewWord(object) + " " + quote(id.tableName()));
            case COLUMN -> List.of(alter(id) + "drop column " + quote(id.name()));
            case KEY, CHECK, FOREIGN_KEY ->
                    List.of(alter(id) + "drop constraint " + quote(id.name()));
            case INDEX -> List.of(dropIndex(object));
            case TRIGGER -> List.of(dropTrigger(id));
            case POLICY ->
                    List.of("drop policy " + quote(id.name()) + " on " + quote(id.tableName()));
            case COMMENT -> List.of("comment on " + id.name() + " is null");
            case RIGHT -> List.of(text.withoutRight(object.value(Surroundings.Right.class)));
            case ROW_SECURITY ->
                    text.rowSecurity(
                            id.tableName(),
                            object.value(RowSecurity.State.class),
                            RowSecurity.State.OFF);
            default -> dropOther(object);
        };
    }

    /** Drops what only one of the databases has. */
    protected List<String> dropOther(SchemaObject object) {
        return List.of();
    }

    protected abstract String dropTrigger(ObjectId id);

    private String dropIndex(SchemaObject object) {
        ObjectId id = object.id();
        return object.value(Index.class).exclusion()
                ? alter(id) + "drop constraint " + quote(id.name())
                : "drop index " + text.quote(id.schema(), id.name());
    }

    protected static String word(UserType type) {
        return type.kind().equals("domain") ? "domain" : "type";
    }

    /** {@code function "s"."f"(integer)}. */
    protected String signed(Routine routine) {
        return RoutineNames.word(routine)
                + " "
                + text.quote(routine.schema(), routine.name())
                + RoutineNames.signature(routine, text);
    }

    private static String tableWord(SchemaObject object) {
        return object.value(TableHead.class).kind() == Table.Kind.FOREIGN_TABLE
                ? "foreign table"
                : "table";
    }

    private static String viewWord(SchemaObject object) {
        return object.value(ViewHead.class).kind() == Table.Kind.MATERIALIZED_VIEW
                ? "materialized view"
                : "view";
    }

    @Override
    public final Change change(SchemaObject before, SchemaObject after) {
        return switch (before.id().kind()) {
            case SCHEMA, EXTENSION -> stays();
            case COLUMN -> column(before, after);
            case VIEW -> view(before, after);
            case TRIGGER -> trigger(before, after);
            case FOREIGN_KEY ->
                    validated(
                            before,
                            before.value(ForeignKey.class).definition(),
                            after.value(ForeignKey.class).definition());
            case CHECK ->
                    validated(
                            before,
                            held(before.value(Check.class)),
                            held(after.value(Check.class)));
            case KEY, INDEX -> index(before, after);
            case POLICY,
                    COLLATION,
                    SERVER,
                    TEXT_SEARCH_DICTIONARY,
                    TEXT_SEARCH_CONFIGURATION,
                    OPERATOR,
                    CAST,
                    RULE,
                    STATISTICS,
                    TYPED_TABLE,
                    FOREIGN_COLUMN,
                    VIEW_DEFAULT,
                    TRIGGER_FIRING,
                    INDEX_STATISTICS,
                    DEFAULT_RIGHT,
                    EVENT_TRIGGER ->
                    new Change.Replace();
            case ROW_SECURITY ->
                    in(
                            text.rowSecurity(
                                    before.id().tableName(),
                                    before.value(RowSecurity.State.class),
                                    after.value(RowSecurity.State.class)));
            case ROUTINE -> routine(before, after);
            case RIGHT -> right(before, after);
            case COMMENT, OWNER, OWNED_SEQUENCE -> in(after.create());
            case TABLE, TYPE, SEQUENCE, SETTINGS, PARTITION -> other(before, after);
        };
    }

    /** A whole takes over its partition's own that is alike, and leaves it what it took over. */
    private static Change index(SchemaObject before, SchemaObject after) {
        boolean same =
                before.value() instanceof Key key
                        ? key.under(true).equals(after.value(Key.class).under(true))
                        : before.value(Index.class)
                                .under(true)
                                .equals(after.value(Index.class).under(true));
        return same && (after.inherited() || !before.inherited()) ? stays() : new Change.Replace();
    }

    private Change right(SchemaObject before, SchemaObject after) {
        Surroundings.Right old = before.value(Surroundings.Right.class);
        Surroundings.Right to = after.value(Surroundings.Right.class);
        return old.grantable() && !to.grantable() && !to.revoked()
                ? in(List.of(text.withoutGrantOption(to)))
                : in(after.create());
    }

    /** Changes of what the databases differ in most. */
    protected abstract Change other(SchemaObject before, SchemaObject after);

    protected abstract Change column(SchemaObject before, SchemaObject after);

    protected static Change stays() {
        return new Change.InPlace(List.of(), false);
    }

    protected static Change in(List<String> statements) {
        return new Change.InPlace(statements, false);
    }

    private static String held(Check check) {
        return check.condition() + " " + check.words();
    }

    /** A constraint that only was not held for old rows is checked now. */
    private Change validated(SchemaObject before, String old, String to) {
        boolean only =
                old.strip().endsWith(" NOT VALID") && old.strip().equals(to.strip() + " NOT VALID");
        return only
                ? in(
                        List.of(
                                alter(before.id())
                                        + "validate constraint "
                                        + quote(before.id().name())))
                : new Change.Replace();
    }

    /** A view can be replaced while its columns stay and only more come at the end. */
    private Change view(SchemaObject before, SchemaObject after) {
        ViewHead old = before.value(ViewHead.class);
        ViewHead to = after.value(ViewHead.class);
        boolean grows =
                old.kind() == Table.Kind.VIEW
                        && to.kind() == Table.Kind.VIEW
                        && Objects.equals(old.storage(), to.storage())
                        && to.columns().size() >= old.columns().size()
                        && to.columns().subList(0, old.columns().size()).equals(old.columns());
        return grows
                ? in(
                        List.of(
                                after.create()
                                        .getFirst()
                                        .replaceFirst("create view", "create or replace view")))
                : new Change.Replace();
    }

    private Change trigger(SchemaObject before, SchemaObject after) {
        Trigger old = before.value(Trigger.class);
        Trigger to = after.value(Trigger.class);
        if (!old.definition().equals(to.definition())) {
            return new Change.Replace();
        }
        String how = to.enabled() ? "enable" : "disable";
        return in(List.of(alter(before.id()) + how + " trigger " + quote(to.name())));
    }

    /** A routine whose call stays the same is replaced where it stands, if the database can. */
    protected Change routine(SchemaObject before, SchemaObject after) {
        Routine old = before.value(Routine.class);
        Routine to = after.value(Routine.class);
        boolean same =
                old.kind().equals(to.kind())
                        && old.returns().equals(to.returns())
                        && defaults(to) >= defaults(old)
                        && !after.create().isEmpty()
                        && after.create()
                                .getFirst()
                                .regionMatches(true, 0, "create or replace", 0, 17);
        return same ? in(after.create()) : new Change.Replace();
    }

    /** How many arguments can be left out; of a routine that stays, none can become needed. */
    private static int defaults(Routine routine) {
        return routine.arguments().split(" DEFAULT ", -1).length;
    }

    @Override
    public final List<String> leave(SchemaObject before, SchemaObject after) {
        List<TableName> gone = new ArrayList<>(inherits(before));
        gone.removeAll(inherits(after));
        return lines(after, "no inherit ", gone);
    }

    /** A table that comes before others in the list of parents only does so when they come anew. */
    @Override
    public final List<String> join(SchemaObject before, SchemaObject after) {
        List<TableName> there = new ArrayList<>(inherits(before));
        there.retainAll(inherits(after));
        List<TableName> come = new ArrayList<>(inherits(after));
        if (come.subList(0, there.size()).equals(there)) {
            come.removeAll(there);
            return lines(after, "inherit ", come);
        }
        return all(lines(after, "no inherit ", there), lines(after, "inherit ", come));
    }

    private List<String> lines(SchemaObject table, String verb, List<TableName> parents) {
        return parents.stream().map(parent -> alter(table.id()) + verb + quote(parent)).toList();
    }

    private static List<TableName> inherits(SchemaObject table) {
        TableHead head = table.value(TableHead.class);
        return head.bound() == null ? head.parents() : List.of();
    }

    @Override
    public List<String> withoutDefault(ObjectId column) {
        return List.of(alterColumn(column) + "drop default");
    }

    @Override
    public List<String> withDefault(SchemaObject column) {
        String expression = column.value(Column.class).defaultExpression();
        return expression == null
                ? List.of()
                : List.of(alterColumn(column.id()) + "set default " + expression);
    }

    @Override
    public List<String> filled(SchemaObject column) {
        return List.of(alterColumn(column.id()) + "set not null");
    }

    /** Whether an index is over whole columns only, so that it does not depend on their types. */
    @Override
    public boolean keepsIndex(SchemaObject index) {
        Index value = index.value(Index.class);
        return !value.exclusion()
                && value.predicate() == null
                && value.keys().stream().allMatch(key -> key.matches("[\\w\"$ ]+"));
    }

    protected final String asideName(ObjectId id) {
        return id.name() + ASIDE;
    }

    @Override
    public List<String> setAside(SchemaObject type) {
        return List.of(
                "alter "
                        + word(type.value(UserType.class))
                        + " "
                        + named(type.id())
                        + " rename to "
                        + quote(asideName(type.id())));
    }

    @Override
    public List<String> dropSetAside(SchemaObject type) {
        return List.of(
                "drop "
                        + word(type.value(UserType.class))
                        + " "
                        + text.quote(type.id().schema(), asideName(type.id())));
    }

    @Override
    public List<String> looseBodies() {
        return List.of();
    }

    @Override
    public List<Draft> again(List<Draft> drafts, SchemaObjects after) {
        return List.of();
    }

    /** Statements in one list, those that are empty left out. */
    @SafeVarargs
    protected static List<String> all(List<String>... lists) {
        List<String> all = new ArrayList<>();
        for (List<String> list : lists) {
            all.addAll(list);
        }
        return all;
    }
}
