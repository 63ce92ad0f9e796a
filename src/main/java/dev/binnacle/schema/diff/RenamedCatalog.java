package dev.binnacle.schema.diff;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Check;
import dev.binnacle.database.Column;
import dev.binnacle.database.ForeignKey;
import dev.binnacle.database.Index;
import dev.binnacle.database.Key;
import dev.binnacle.database.ObjectRef;
import dev.binnacle.database.Policy;
import dev.binnacle.database.Routine;
import dev.binnacle.database.RowSecurity;
import dev.binnacle.database.Schema;
import dev.binnacle.database.Sequence;
import dev.binnacle.database.Surroundings;
import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;
import dev.binnacle.database.Trigger;
import dev.binnacle.database.UserType;
import dev.binnacle.schema.object.ObjectId;
import dev.binnacle.schema.object.ObjectKind;
import dev.binnacle.schema.object.ObjectText;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A structure as it is once its renames are done. The queries of views and the bodies of routines
 * stay as they were: a database keeps the old names in them as aliases, or not at all.
 */
final class RenamedCatalog {
    private final List<Rename> renames;
    private final Map<TableName, TableName> relations = new HashMap<>();
    private final Map<TableName, Map<String, String>> columns = new HashMap<>();
    private final SqlRename sql;

    RenamedCatalog(List<Rename> renames, ObjectText text) {
        this.renames = renames;
        for (Rename rename : renames) {
            ObjectId from = rename.from();
            if (from.kind() == ObjectKind.COLUMN) {
                columns.computeIfAbsent(from.tableName(), key -> new HashMap<>())
                        .put(from.name(), rename.to().name());
            } else {
                relations.put(named(from), named(rename.to()));
            }
        }
        sql = new SqlRename(text.dialect().syntax(), relations);
    }

    private static TableName named(ObjectId id) {
        return new TableName(id.schema(), id.table().isEmpty() ? id.name() : id.table());
    }

    Catalog of(Catalog catalog) {
        if (renames.isEmpty()) {
            return catalog;
        }
        return new Catalog(
                catalog.schemas().stream().map(this::schema).toList(),
                catalog.defaultSchema(),
                catalog.readAt(),
                surroundings(catalog.surroundings()));
    }

    private TableName to(TableName name) {
        return relations.getOrDefault(name, name);
    }

    private Map<String, String> columns(TableName table) {
        return columns.getOrDefault(table, Map.of());
    }

    private String column(TableName table, String name) {
        return columns(table).getOrDefault(name, name);
    }

    private List<String> columns(TableName table, List<String> names) {
        return names.stream().map(name -> column(table, name)).toList();
    }

    private String text(String text) {
        return sql.in(text, Map.of());
    }

    private Schema schema(Schema schema) {
        return new Schema(
                schema.name(),
                schema.tables().stream()
                        .map(this::table)
                        .sorted(Comparator.comparing(Table::name))
                        .toList(),
                schema.routines().stream().map(this::routine).toList(),
                schema.sequences().stream().map(this::sequence).toList(),
                schema.types().stream().map(this::type).toList(),
                schema.comment());
    }

    private Routine routine(Routine routine) {
        return new Routine(
                routine.schema(),
                routine.name(),
                routine.kind(),
                text(routine.arguments()),
                text(routine.returns()),
                routine.language(),
                routine.definition(),
                routine.comment());
    }

    private Sequence sequence(Sequence old) {
        String owner = old.ownedBy();
        if (owner != null) {
            for (var entry : relations.entrySet()) {
                TableName from = entry.getKey();
                if (from.schema().equals(old.schema()) && owner.startsWith(from.name() + ".")) {
                    owner = entry.getValue().name() + owner.substring(from.name().length());
                    break;
                }
            }
            for (var entry : columns.entrySet()) {
                TableName table = to(entry.getKey());
                for (var column : entry.getValue().entrySet()) {
                    if (owner.equals(table.name() + "." + column.getKey())) {
                        owner = table.name() + "." + column.getValue();
                    }
                }
            }
        }
        return new Sequence(
                old.schema(),
                to(new TableName(old.schema(), old.name())).name(),
                old.type(),
                old.start(),
                old.increment(),
                owner,
                old.comment(),
                old.options());
    }

    private UserType type(UserType type) {
        return new UserType(
                type.schema(),
                to(new TableName(type.schema(), type.name())).name(),
                type.kind(),
                type.labels(),
                text(type.definition()),
                type.comment());
    }

    private Table table(Table table) {
        TableName old = table.name();
        Map<String, String> own = columns(old);
        return new Table(
                to(old),
                table.kind(),
                table.estimatedRows(),
                table.columns().stream().map(column -> column(column, own)).toList(),
                table.keys().stream().map(key -> key(old, key)).toList(),
                table.foreignKeys().stream().map(this::foreignKey).toList(),
                table.indexes().stream().map(index -> index(old, index)).toList(),
                table.checks().stream()
                        .map(check ->
                                new Check(
                                        check.name(),
                                        sql.in(check.condition(), own),
                                        check.words(),
                                        check.inherited()))
                        .toList(),
                table.triggers().stream()
                        .map(trigger ->
                                new Trigger(
                                        trigger.name(),
                                        trigger.when(),
                                        trigger.enabled(),
                                        sql.in(trigger.definition(), own),
                                        trigger.inherited()))
                        .toList(),
                table.query(),
                maybe(table.storage(), own),
                table.comment(),
                new Table.Lineage(
                        table.lineage().parents().stream().map(this::to).toList(),
                        table.lineage().bound()),
                security(table.security(), own),
                maybe(table.settings(), own));
    }

    private @Nullable String maybe(@Nullable String text, Map<String, String> own) {
        return text == null ? null : sql.in(text, own);
    }

    private Column column(Column column, Map<String, String> own) {
        return new Column(
                own.getOrDefault(column.name(), column.name()),
                column.position(),
                text(column.type()),
                column.kind(),
                column.nullable(),
                column.generated(),
                maybe(column.defaultExpression(), own),
                column.labels(),
                column.comment(),
                column.collation(),
                column.options());
    }

    private Key key(TableName table, Key key) {
        return new Key(
                key.name(),
                key.primary(),
                columns(table, key.columns()),
                sql.in(key.definition(), columns(table)),
                key.inherited());
    }

    private ForeignKey foreignKey(ForeignKey key) {
        String definition = key.definition();
        int references = definition.toUpperCase(java.util.Locale.ROOT).indexOf(" REFERENCES ");
        String own = references < 0 ? definition : definition.substring(0, references);
        String rest = references < 0 ? "" : definition.substring(references);
        return new ForeignKey(
                key.name(),
                to(key.table()),
                columns(key.table(), key.columns()),
                to(key.target()),
                columns(key.target(), key.targetColumns()),
                key.onUpdate(),
                key.onDelete(),
                key.deferrable(),
                sql.in(own, columns(key.table())) + sql.in(rest, columns(key.target())),
                key.inherited());
    }

    private Index index(TableName table, Index index) {
        return new Index(
                index.name(),
                index.unique(),
                index.constraint(),
                index.method(),
                index.keys().stream().map(key -> sql.in(key, columns(table))).toList(),
                maybe(index.predicate(), columns(table)),
                sql.in(index.definition(), columns(table)),
                columns(table, index.included()),
                index.inherited());
    }

    private RowSecurity security(RowSecurity security, Map<String, String> own) {
        return new RowSecurity(
                security.state(),
                security.policies().stream()
                        .map(policy ->
                                new Policy(
                                        policy.name(),
                                        policy.command(),
                                        policy.permissive(),
                                        policy.roles(),
                                        maybe(policy.using(), own),
                                        maybe(policy.check(), own)))
                        .toList());
    }

    private Surroundings surroundings(Surroundings old) {
        return new Surroundings(
                old.extensions(),
                old.remarks().stream()
                        .map(each -> new Surroundings.Remark(object(each.object()), each.text()))
                        .toList(),
                old.owners().stream()
                        .map(each -> new Surroundings.Owned(object(each.object()), each.role()))
                        .toList(),
                old.rights().stream()
                        .map(each ->
                                new Surroundings.Right(
                                        object(each.object()),
                                        sql.in(each.privilege(), columns(each.object().table())),
                                        each.grantee(),
                                        each.grantable(),
                                        each.revoked()))
                        .toList(),
                others(old.others()));
    }

    private @Nullable List<Surroundings.Other> others(@Nullable List<Surroundings.Other> old) {
        return old == null ? null : old.stream().map(this::other).toList();
    }

    private Surroundings.Other other(Surroundings.Other old) {
        TableName table = new TableName(old.schema(), old.table());
        TableName to = old.table().isEmpty() ? table : to(table);
        return new Surroundings.Other(
                old.kind(),
                to.schema(),
                to.name(),
                old.name(),
                sql.in(old.definition(), columns(table)),
                sql.in(old.drop(), columns(table)));
    }

    private ObjectRef object(ObjectRef object) {
        TableName name = to(object.table());
        return new ObjectRef(object.kind(), name.schema(), name.name(), object.part());
    }
}
