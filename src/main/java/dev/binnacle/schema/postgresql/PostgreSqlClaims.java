package dev.binnacle.schema.postgresql;

import dev.binnacle.database.Check;
import dev.binnacle.database.Column;
import dev.binnacle.database.ForeignKey;
import dev.binnacle.database.TableName;
import dev.binnacle.database.ValueKind;
import dev.binnacle.schema.object.ObjectId;
import dev.binnacle.schema.object.ObjectKind;
import dev.binnacle.schema.object.SchemaObject;
import dev.binnacle.schema.plan.Draft;
import dev.binnacle.schema.plan.Lock;
import dev.binnacle.schema.plan.LockClaim;
import dev.binnacle.schema.plan.PlanStep;
import dev.binnacle.schema.plan.Sizes;
import dev.binnacle.schema.plan.Work;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a statement costs on PostgreSQL, by the manual's table of locks and the code behind it. */
final class PostgreSqlClaims {
    private static final Pattern VOLATILE =
            Pattern.compile(
                    "(?i)\\b(random|clock_timestamp|nextval|gen_random_uuid|uuidv[47]|timeofday)\\b");
    private final Draft draft;
    private final Sizes sizes;
    private final ObjectId id;
    private final String sql;

    PostgreSqlClaims(Draft draft, Sizes sizes) {
        this.draft = draft;
        this.sizes = sizes;
        this.id = draft.id();
        this.sql = draft.sql().toLowerCase(Locale.ROOT);
    }

    PlanStep step() {
        TableName table = id.table().isEmpty() ? null : id.tableName();
        Work work = work();
        boolean there = table != null && sizes.there(table);
        TableName worked = there && work != Work.CATALOG_ONLY ? table : null;
        Duration time = worked == null ? Duration.ZERO : sizes.time(work, worked);
        return new PlanStep(
                draft.sql(),
                id.words(),
                locks(),
                there ? work : Work.CATALOG_ONLY,
                worked,
                loss(),
                time,
                draft.reverse(),
                sql.startsWith("alter type ") && sql.contains(" add value "));
    }

    private List<LockClaim> locks() {
        List<LockClaim> claims = new ArrayList<>();
        if (!id.table().isEmpty()) {
            claim(claims, id.tableName(), own());
        }
        SchemaObject object = draft.after() == null ? draft.before() : draft.after();
        if (object != null && object.value() instanceof ForeignKey key) {
            claim(claims, key.target(), target());
        }
        return claims;
    }

    private void claim(List<LockClaim> claims, TableName table, Lock lock) {
        boolean claimed = claims.stream().anyMatch(claim -> claim.table().equals(table));
        if (lock != Lock.NONE && !claimed && sizes.there(table)) {
            claims.add(new LockClaim(table, lock));
        }
    }

    /** On the table that a foreign key points at. */
    private Lock target() {
        if (sql.contains(" validate constraint ")) {
            return Lock.ROW_SHARE;
        }
        return switch (draft.act()) {
            case CREATE -> Lock.SHARE_ROW_EXCLUSIVE;
            case DROP -> Lock.ACCESS_EXCLUSIVE;
            default -> Lock.NONE;
        };
    }

    private Lock own() {
        if (sql.startsWith("comment on ")) {
            return Lock.SHARE_UPDATE_EXCLUSIVE;
        }
        if (sql.startsWith("select ")) {
            return Lock.ACCESS_SHARE;
        }
        return switch (id.kind()) {
            case TABLE, COLUMN, KEY, CHECK, ROW_SECURITY, POLICY -> table();
            case FOREIGN_KEY ->
                    sql.contains(" validate ")
                            ? Lock.SHARE_UPDATE_EXCLUSIVE
                            : draft.act() == Draft.Act.CREATE
                                    ? Lock.SHARE_ROW_EXCLUSIVE
                                    : Lock.ACCESS_EXCLUSIVE;
            case INDEX -> index();
            case VIEW -> draft.act() == Draft.Act.CREATE ? Lock.NONE : Lock.ACCESS_EXCLUSIVE;
            case TRIGGER ->
                    draft.act() == Draft.Act.DROP
                            ? Lock.ACCESS_EXCLUSIVE
                            : Lock.SHARE_ROW_EXCLUSIVE;
            case SETTINGS -> settings();
            case PARTITION, OWNER, RULE -> Lock.ACCESS_EXCLUSIVE;
            case STATISTICS -> Lock.SHARE_UPDATE_EXCLUSIVE;
            default -> Lock.NONE;
        };
    }

    private Lock table() {
        if (sql.contains(" validate constraint ")) {
            return Lock.SHARE_UPDATE_EXCLUSIVE;
        }
        boolean options =
                id.kind() == ObjectKind.TABLE
                        && (sql.contains(" set (") || sql.contains(" reset ("));
        return options ? Lock.SHARE_UPDATE_EXCLUSIVE : Lock.ACCESS_EXCLUSIVE;
    }

    private Lock index() {
        if (sql.startsWith("alter table")) {
            return Lock.ACCESS_EXCLUSIVE;
        }
        return switch (draft.act()) {
            case CREATE -> Lock.SHARE;
            case DROP -> Lock.ACCESS_EXCLUSIVE;
            default -> Lock.NONE;
        };
    }

    private Lock settings() {
        boolean light =
                !sql.contains("replica identity")
                        && !sql.contains("logged")
                        && !sql.contains(" set storage")
                        && !sql.contains(" set compression");
        return light ? Lock.SHARE_UPDATE_EXCLUSIVE : Lock.ACCESS_EXCLUSIVE;
    }

    private Work work() {
        if (draft.act() == Draft.Act.RENAME
                || draft.act() == Draft.Act.DROP
                || sql.startsWith("comment on ")) {
            return Work.CATALOG_ONLY;
        }
        return switch (id.kind()) {
            case KEY, INDEX -> Work.BUILDS_INDEX;
            case CHECK -> late() ? Work.CATALOG_ONLY : Work.SCANS;
            case FOREIGN_KEY -> late() ? Work.CATALOG_ONLY : Work.SCANS;
            case PARTITION -> sql.contains(" detach ") ? Work.CATALOG_ONLY : Work.SCANS;
            case SETTINGS, TABLE -> rewritesAll() ? Work.REWRITES : Work.CATALOG_ONLY;
            case COLUMN -> column();
            case VIEW -> Work.CATALOG_ONLY;
            default -> Work.CATALOG_ONLY;
        };
    }

    private boolean late() {
        SchemaObject after = draft.after();
        boolean notValid = sql.endsWith(" not valid") || sql.endsWith(" not enforced");
        return notValid
                || after != null
                        && after.value() instanceof Check check
                        && check.words().contains("NOT VALID");
    }

    private boolean rewritesAll() {
        return sql.contains(" set logged")
                || sql.contains(" set unlogged")
                || sql.contains(" set access method")
                || sql.contains(" set tablespace");
    }

    private Work column() {
        if (sql.startsWith("select ")) {
            return Work.SCANS;
        }
        SchemaObject after = draft.after();
        if (draft.act() == Draft.Act.CREATE && after != null) {
            Column column = after.value(Column.class);
            String expression = column.defaultExpression();
            boolean written =
                    column.generated() == Column.Generated.STORED
                            || column.generated() == Column.Generated.IDENTITY_ALWAYS
                            || column.generated() == Column.Generated.IDENTITY_BY_DEFAULT
                            || expression != null && VOLATILE.matcher(expression).find();
            return written ? Work.REWRITES : Work.CATALOG_ONLY;
        }
        if (sql.contains(" type ")) {
            return retyped();
        }
        return sql.endsWith(" set not null") ? Work.SCANS : Work.CATALOG_ONLY;
    }

    /** Some types hold all values of another in the same bytes. */
    private Work retyped() {
        SchemaObject before = draft.before();
        SchemaObject after = draft.after();
        if (before == null || after == null) {
            return Work.REWRITES;
        }
        Column old = before.value(Column.class);
        Column to = after.value(Column.class);
        boolean text =
                old.kind() == ValueKind.TEXT
                        && to.kind() == ValueKind.TEXT
                        && varying(old.type())
                        && varying(to.type())
                        && length(to.type()) >= length(old.type());
        return text && !old.type().equals(to.type()) ? Work.CATALOG_ONLY : Work.REWRITES;
    }

    private static boolean varying(String type) {
        return type.equals("text") || type.startsWith("character varying");
    }

    private static long length(String type) {
        long length = PostgreSqlLengths.of(type);
        return length < 0 ? Long.MAX_VALUE : length;
    }

    private @Nullable String loss() {
        SchemaObject before = draft.before();
        if (before == null) {
            return null;
        }
        boolean drops = draft.act() == Draft.Act.DROP && !sql.contains("drop constraint");
        return switch (id.kind()) {
            case TABLE -> drops ? "every row of " + id.path() : null;
            case COLUMN -> columnLoss(before, drops);
            case SEQUENCE -> drops ? "where " + id.path() + " had counted to" : null;
            default -> null;
        };
    }

    private @Nullable String columnLoss(SchemaObject before, boolean drops) {
        Column old = before.value(Column.class);
        boolean computed =
                old.generated() == Column.Generated.STORED
                        || old.generated() == Column.Generated.VIRTUAL;
        if (drops && !computed) {
            return "every value of " + id.path();
        }
        SchemaObject after = draft.after();
        if (after == null || !sql.contains(" type ")) {
            return null;
        }
        Column to = after.value(Column.class);
        boolean narrower =
                old.kind() == ValueKind.DECIMAL && to.kind() != ValueKind.TEXT
                        || old.kind() == ValueKind.FLOAT && to.kind() == ValueKind.INTEGER
                        || old.kind() == ValueKind.TIMESTAMP && to.kind() == ValueKind.DATE
                        || old.kind() == ValueKind.TIMESTAMP_WITH_ZONE
                                && to.kind() != ValueKind.TIMESTAMP_WITH_ZONE
                                && to.kind() != ValueKind.TEXT
                        || old.kind() == ValueKind.TEXT && length(to.type()) < length(old.type());
        return narrower ? "what does not fit into " + to.type() : null;
    }
}
