package dev.binnacle.schema.h2;

import dev.binnacle.database.Column;
import dev.binnacle.database.Column.Generated;
import dev.binnacle.database.Key;
import dev.binnacle.database.Routine;
import dev.binnacle.database.Sequence;
import dev.binnacle.database.TableName;
import dev.binnacle.schema.diff.Rename;
import dev.binnacle.schema.object.ObjectId;
import dev.binnacle.schema.object.ObjectText;
import dev.binnacle.schema.object.SchemaObject;
import dev.binnacle.schema.object.SchemaObjects;
import dev.binnacle.schema.plan.Change;
import dev.binnacle.schema.plan.Draft;
import dev.binnacle.schema.plan.IdentityWords;
import dev.binnacle.schema.plan.Lock;
import dev.binnacle.schema.plan.LockClaim;
import dev.binnacle.schema.plan.PlanStep;
import dev.binnacle.schema.plan.Sizes;
import dev.binnacle.schema.plan.StandardPlan;
import dev.binnacle.schema.plan.Work;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** H2's ways from one structure to another: every change of a column writes the table anew. */
public final class H2Plan extends StandardPlan {
    public H2Plan(ObjectText text) {
        super(text);
    }

    @Override
    protected List<String> renameColumn(Rename rename, String to) {
        return List.of(
                alter(rename.to())
                        + "alter column "
                        + quote(rename.from().name())
                        + " rename to "
                        + to);
    }

    @Override
    protected String dropTrigger(ObjectId id) {
        return "drop trigger " + text().quote(id.schema(), id.name());
    }

    /** The constraint alone would leave its index behind, which takes no nulls. */
    @Override
    public List<String> drop(SchemaObject object) {
        return object.value() instanceof Key key && key.primary()
                ? List.of(alter(object.id()) + "drop primary key")
                : super.drop(object);
    }

    @Override
    protected String signed(Routine routine) {
        String word = routine.kind().equals("aggregate") ? "aggregate " : "alias ";
        return word + text().quote(routine.schema(), routine.name());
    }

    @Override
    protected Change routine(SchemaObject before, SchemaObject after) {
        return new Change.Replace();
    }

    @Override
    protected Change other(SchemaObject before, SchemaObject after) {
        return switch (before.id().kind()) {
            case TYPE -> new Change.Recast();
            case SEQUENCE -> sequence(before, after);
            default -> new Change.Replace();
        };
    }

    private Change sequence(SchemaObject before, SchemaObject after) {
        Sequence old = before.value(Sequence.class);
        Sequence to = after.value(Sequence.class);
        if (!old.type().equals(to.type()) || old.start() != to.start()) {
            return new Change.Replace();
        }
        String options = to.options().replaceFirst("^AS .*? START WITH -?\\d+ ", "");
        return in(
                List.of(
                        "alter sequence "
                                + named(before.id())
                                + " "
                                + options
                                + (options.contains("CYCLE") ? "" : " NO CYCLE")));
    }

    @Override
    protected Change column(SchemaObject before, SchemaObject after) {
        Column old = before.value(Column.class);
        Column to = after.value(Column.class);
        if (old.generated() == Generated.STORED || to.generated() == Generated.STORED) {
            return new Change.Replace();
        }
        if (identity(to) && moved(old, to)) {
            return defined(after, to);
        }
        List<String> statements = new ArrayList<>();
        ObjectId id = after.id();
        boolean retyped = !old.type().equals(to.type());
        if (identity(old) && !identity(to)) {
            statements.add(alterColumn(id) + "drop identity");
        }
        if (retyped) {
            if (old.defaultExpression() != null && !identity(old)) {
                statements.add(alterColumn(id) + "drop default");
            }
            statements.addAll(retype(after));
        }
        defaults(old, to, id, retyped, statements);
        if (identity(to)) {
            identity(old, to, id, retyped, statements);
        }
        if (old.nullable() != to.nullable()) {
            statements.add(alterColumn(id) + (to.nullable() ? "drop not null" : "set not null"));
        }
        return new Change.InPlace(statements, retyped);
    }

    /** Whether an identity starts elsewhere, which H2 takes in a whole definition only. */
    private static boolean moved(Column old, Column to) {
        String before = IdentityWords.of(identity(old) ? old.options() : null).first();
        return !before.equals(IdentityWords.of(to.options()).first());
    }

    private Change defined(SchemaObject after, Column to) {
        IdentityWords words = IdentityWords.of(to.options());
        return new Change.InPlace(
                List.of(
                        alter(after.id())
                                + "alter column "
                                + text().tables().column(to, true).replaceFirst(" not null$", ""),
                        pastRows(after.id(), words)),
                true);
    }

    private void defaults(
            Column old, Column to, ObjectId id, boolean retyped, List<String> statements) {
        if (identity(to)) {
            if (old.defaultExpression() != null && !identity(old) && !retyped) {
                statements.add(alterColumn(id) + "drop default");
            }
            return;
        }
        boolean same = Objects.equals(old.defaultExpression(), to.defaultExpression());
        if (to.defaultExpression() != null && (retyped || !same)) {
            statements.add(alterColumn(id) + "set default " + to.defaultExpression());
        } else if (to.defaultExpression() == null && !same && !retyped && !identity(old)) {
            statements.add(alterColumn(id) + "drop default");
        }
        options(old, to, id, statements);
    }

    private void options(Column old, Column to, ObjectId id, List<String> statements) {
        String before = identity(old) ? "" : Objects.requireNonNullElse(old.options(), "");
        String after = Objects.requireNonNullElse(to.options(), "");
        String update = update(after);
        if (!update.equals(update(before))) {
            statements.add(
                    alterColumn(id) + (update.isEmpty() ? "drop on update" : "set " + update));
        }
        boolean onNull = after.endsWith("DEFAULT ON NULL");
        if (onNull != before.endsWith("DEFAULT ON NULL")) {
            statements.add(alterColumn(id) + (onNull ? "set" : "drop") + " default on null");
        }
    }

    private static String update(String options) {
        return options.replaceFirst(" ?DEFAULT ON NULL$", "").strip();
    }

    private void identity(
            Column old, Column to, ObjectId id, boolean retyped, List<String> statements) {
        String when = to.generated() == Generated.IDENTITY_ALWAYS ? "always" : "by default";
        if (!identity(old)) {
            statements.add(alterColumn(id) + "set generated " + when);
        } else if (old.generated() != to.generated()) {
            statements.add(alterColumn(id) + "set generated " + when);
        }
        IdentityWords words = IdentityWords.of(to.options());
        IdentityWords before = IdentityWords.of(identity(old) ? old.options() : null);
        for (String word : words.from(before, "32")) {
            if (word.startsWith("start with ")) {
                continue; // it starts there already
            }
            statements.add(alterColumn(id) + "set " + word);
        }
        if (!identity(old)) {
            statements.add(pastRows(id, words));
        }
    }

    /** A new identity would begin with numbers that rows have already. */
    private String pastRows(ObjectId id, IdentityWords words) {
        return alterColumn(id)
                + "restart with (select coalesce(max("
                + quote(id.name())
                + ") + 1, "
                + words.first()
                + ") from "
                + quote(id.tableName())
                + ")";
    }

    private static boolean identity(Column column) {
        return column.generated() == Generated.IDENTITY_ALWAYS
                || column.generated() == Generated.IDENTITY_BY_DEFAULT;
    }

    @Override
    public List<String> retype(SchemaObject column) {
        return List.of(
                alterColumn(column.id()) + "set data type " + column.value(Column.class).type());
    }

    @Override
    public List<Draft> again(List<Draft> drafts, SchemaObjects after) {
        return new LostComments(text(), drafts, after).again();
    }

    @Override
    public PlanStep step(Draft draft, Sizes sizes) {
        ObjectId id = draft.id();
        TableName table = id.table().isEmpty() ? null : id.tableName();
        boolean there = table != null && sizes.there(table);
        Work work = there ? work(draft) : Work.CATALOG_ONLY;
        TableName worked = work == Work.CATALOG_ONLY ? null : table;
        return new PlanStep(
                draft.sql(),
                id.words(),
                there ? locks(id.tableName(), work, sizes) : List.of(),
                work,
                worked,
                loss(draft),
                worked == null ? java.time.Duration.ZERO : sizes.time(work, worked),
                draft.reverse(),
                false);
    }

    /** A table that is written anew takes the foreign keys along that lead to it. */
    private static List<LockClaim> locks(TableName table, Work work, Sizes sizes) {
        List<LockClaim> locks = new ArrayList<>();
        locks.add(new LockClaim(table, Lock.ACCESS_EXCLUSIVE));
        if (work == Work.REWRITES) {
            sizes.referring(table).stream()
                    .filter(other -> !other.equals(table) && sizes.there(other))
                    .forEach(other -> locks.add(new LockClaim(other, Lock.ACCESS_EXCLUSIVE)));
        }
        return locks;
    }

    private static Work work(Draft draft) {
        if (draft.act() == Draft.Act.RENAME || draft.sql().startsWith("comment on ")) {
            return Work.CATALOG_ONLY;
        }
        return switch (draft.id().kind()) {
            case COLUMN ->
                    draft.sql().contains(" set not null")
                            ? Work.SCANS
                            : draft.act() == Draft.Act.ALTER
                                            && !draft.sql().contains(" set data type ")
                                    ? Work.CATALOG_ONLY
                                    : Work.REWRITES;
            case KEY, INDEX ->
                    draft.act() == Draft.Act.DROP ? Work.CATALOG_ONLY : Work.BUILDS_INDEX;
            case CHECK, FOREIGN_KEY ->
                    draft.act() == Draft.Act.DROP ? Work.CATALOG_ONLY : Work.SCANS;
            default -> Work.CATALOG_ONLY;
        };
    }

    private static @Nullable String loss(Draft draft) {
        ObjectId id = draft.id();
        boolean drops = draft.act() == Draft.Act.DROP;
        return switch (id.kind()) {
            case TABLE -> drops ? "every row of " + id.path() : null;
            case COLUMN -> drops ? "every value of " + id.path() : null;
            case SEQUENCE -> drops ? "where " + id.path() + " had counted to" : null;
            default -> null;
        };
    }
}
