package dev.binnacle.schema.postgresql;

import dev.binnacle.database.Column;
import dev.binnacle.database.Sequence;
import dev.binnacle.database.Surroundings;
import dev.binnacle.database.Table;
import dev.binnacle.database.UserType;
import dev.binnacle.schema.diff.Rename;
import dev.binnacle.schema.object.DomainParts;
import dev.binnacle.schema.object.ObjectId;
import dev.binnacle.schema.object.ObjectKind;
import dev.binnacle.schema.object.ObjectText;
import dev.binnacle.schema.object.SchemaObject;
import dev.binnacle.schema.object.SchemaObjects;
import dev.binnacle.schema.object.TableHead;
import dev.binnacle.schema.plan.Change;
import dev.binnacle.schema.plan.Draft;
import dev.binnacle.schema.plan.PlanStep;
import dev.binnacle.schema.plan.Sizes;
import dev.binnacle.schema.plan.StandardPlan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** PostgreSQL's ways from one structure to another. */
public final class PostgreSqlPlan extends StandardPlan {
    private static final String ONLY =
            "^(CREATE (?:UNIQUE )?INDEX (?:\"(?:[^\"]|\"\")+\"|\\S+) ON) ONLY ";
    private final ColumnChanges columns;

    public PostgreSqlPlan(ObjectText text) {
        super(text);
        columns = new ColumnChanges(text);
    }

    @Override
    protected List<String> renameColumn(Rename rename, String to) {
        return List.of(
                alter(rename.to()) + "rename column " + quote(rename.from().name()) + " to " + to);
    }

    @Override
    protected String dropTrigger(ObjectId id) {
        return "drop trigger " + quote(id.name()) + " on " + quote(id.tableName());
    }

    @Override
    protected List<String> dropOther(SchemaObject object) {
        ObjectId id = object.id();
        return switch (id.kind()) {
            case OWNED_SEQUENCE -> List.of("alter sequence " + named(id) + " owned by none");
            case SETTINGS ->
                    TableSettings.undo(
                            text().alterOnly(id.tableName()), object.value(String.class));
            case PARTITION -> List.of(detach(object));
            case OWNER ->
                    List.of(
                            "alter "
                                    + object.value(Surroundings.Owned.class)
                                            .object()
                                            .words(text().dialect())
                                    + " owner to current_user");
            default -> List.of();
        };
    }

    private String detach(SchemaObject partition) {
        String attach = partition.create().getFirst();
        int verb = attach.indexOf(" attach partition ");
        return attach.substring(0, verb) + " detach partition " + quote(partition.id().tableName());
    }

    @Override
    protected Change other(SchemaObject before, SchemaObject after) {
        return switch (before.id().kind()) {
            case TABLE -> table(before, after);
            case TYPE -> type(before.value(UserType.class), after.value(UserType.class), before);
            case SEQUENCE -> in(sequence(before, after));
            case SETTINGS ->
                    in(
                            TableSettings.change(
                                    text().alterOnly(before.id().tableName()),
                                    before.value(String.class),
                                    after.value(String.class)));
            default -> partition(before, after);
        };
    }

    /** An index of a partitioned table is made on its partitions too. */
    @Override
    public List<String> make(SchemaObject object) {
        return object.id().kind() == ObjectKind.INDEX
                ? List.of(object.create().getFirst().replaceFirst(ONLY, "$1 "))
                : super.make(object);
    }

    /** Under another table it is a partition of its own, else it is put in anew. */
    private Change partition(SchemaObject before, SchemaObject after) {
        String detach = detach(before);
        return detach.equals(detach(after)) ? in(after.create()) : new Change.Replace();
    }

    private Change table(SchemaObject before, SchemaObject after) {
        TableHead old = before.value(TableHead.class);
        TableHead to = after.value(TableHead.class);
        Storage from = Storage.of(old.storage());
        Storage next = Storage.of(to.storage());
        boolean plain = plain(old.kind()) && plain(to.kind());
        if (!plain && old.kind() != to.kind() || !from.same(next)) {
            return new Change.Replace();
        }
        return in(from.to(next, alter(before.id())));
    }

    /** A partition is a table that was put into another. */
    private static boolean plain(Table.Kind kind) {
        return kind == Table.Kind.TABLE || kind == Table.Kind.PARTITION;
    }

    private Change type(UserType old, UserType to, SchemaObject before) {
        String name = named(before.id());
        if (!old.kind().equals(to.kind())) {
            return new Change.Recast();
        }
        return switch (to.kind()) {
            case "enum" -> labels(old, to, name);
            case "domain" -> domain(old, to, "alter domain " + name + " ");
            case "composite" -> Attributes.change(old, to, "alter type " + name + " ", text());
            default -> new Change.Recast();
        };
    }

    private Change domain(UserType old, UserType to, String alter) {
        DomainParts before = DomainParts.of(old.definition(), text().dialect().syntax());
        DomainParts after = DomainParts.of(to.definition(), text().dialect().syntax());
        if (!before.base().equals(after.base())) {
            return new Change.Recast();
        }
        List<String> statements = new ArrayList<>();
        boolean stricter = after.notNull() && !before.notNull();
        before.constraints()
                .forEach((name, check) -> {
                    if (!check.equals(after.constraints().get(name))) {
                        statements.add(alter + "drop constraint " + name);
                    }
                });
        if (!Objects.equals(before.fallback(), after.fallback())) {
            statements.add(
                    alter
                            + (after.fallback() == null
                                    ? "drop default"
                                    : "set default " + after.fallback()));
        }
        if (before.notNull() != after.notNull()) {
            statements.add(alter + (after.notNull() ? "set not null" : "drop not null"));
        }
        for (var constraint : after.constraints().entrySet()) {
            String name = constraint.getKey();
            String check = constraint.getValue();
            if (!check.equals(before.constraints().get(name))) {
                statements.add(alter + "add constraint " + name + " " + check);
                stricter |= !after.late().containsKey(name);
            }
        }
        // values within arrays and composites are never looked at, so that is refused
        return stricter ? new Change.Direct(statements) : in(statements);
    }

    /** Labels can be added anywhere; none can go or move. */
    private Change labels(UserType old, UserType to, String name) {
        List<String> kept = new ArrayList<>(to.labels());
        kept.retainAll(old.labels());
        if (!kept.equals(old.labels())) {
            return new Change.Recast();
        }
        List<String> statements = new ArrayList<>();
        String last = null;
        List<String> now = new ArrayList<>(old.labels());
        for (String label : to.labels()) {
            if (!now.contains(label)) {
                String place =
                        last != null
                                ? " after " + literal(last)
                                : now.isEmpty() ? "" : " before " + literal(now.getFirst());
                statements.add("alter type " + name + " add value " + literal(label) + place);
                now.add(last == null ? 0 : now.indexOf(last) + 1, label);
            }
            last = label;
        }
        return in(statements);
    }

    private List<String> sequence(SchemaObject before, SchemaObject after) {
        Sequence old = before.value(Sequence.class);
        Sequence to = after.value(Sequence.class);
        String options = to.options().toLowerCase(Locale.ROOT);
        boolean outside =
                old.start() < bound(to.options(), "MINVALUE", Long.MIN_VALUE)
                        || old.start() > bound(to.options(), "MAXVALUE", Long.MAX_VALUE);
        return List.of(
                "alter sequence "
                        + named(before.id())
                        + " "
                        + options
                        + (options.contains("cycle") ? "" : " no cycle")
                        + (outside ? " restart" : ""));
    }

    private static long bound(String options, String word, long otherwise) {
        var matcher = java.util.regex.Pattern.compile(word + " (-?\\d+)").matcher(options);
        return matcher.find() ? Long.parseLong(matcher.group(1)) : otherwise;
    }

    @Override
    protected Change column(SchemaObject before, SchemaObject after) {
        return columns.change(before, after);
    }

    @Override
    public List<String> retype(SchemaObject column) {
        return List.of(
                columns.retype(
                        column.id(), column.value(Column.class), column.value(Column.class), true));
    }

    @Override
    public List<String> setAside(SchemaObject type) {
        return type.value(UserType.class).kind().equals("range")
                ? RangeNames.aside(type.value(UserType.class), asideName(type.id()), text())
                : super.setAside(type);
    }

    @Override
    public List<String> looseBodies() {
        return List.of("set local check_function_bodies = off");
    }

    @Override
    public List<Draft> again(List<Draft> drafts, SchemaObjects after) {
        return new CopiedSettings(text(), drafts, after).takenBack();
    }

    @Override
    public PlanStep step(Draft draft, Sizes sizes) {
        return new PostgreSqlClaims(draft, sizes).step();
    }
}
