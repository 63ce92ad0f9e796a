package dev.binnacle.schema.exchange;

import dev.binnacle.database.Check;
import dev.binnacle.database.Column;
import dev.binnacle.database.Dialect;
import dev.binnacle.database.ForeignKey;
import dev.binnacle.database.Index;
import dev.binnacle.database.Key;
import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;
import dev.binnacle.database.ValueKind;
import dev.binnacle.schema.exchange.DbmlTree.Setting;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes tables of the catalog from those of a DBML file. */
final class DbmlTableMaker {
    private final Dialect dialect;
    private final List<DbmlTree.Labels> enums;

    DbmlTableMaker(Dialect dialect, List<DbmlTree.Labels> enums) {
        this.dialect = dialect;
        this.enums = enums;
    }

    Table table(TableName name, DbmlTree.Table table, List<ForeignKey> all) {
        List<Key> keys = new ArrayList<>();
        List<Column> columns = new ArrayList<>();
        List<Check> checks = new ArrayList<>();
        for (DbmlTree.Column column : table.columns) {
            columns.add(column(table, column, columns.size() + 1));
            onColumn(name, column, keys, checks);
        }
        List<Index> indexes = new ArrayList<>();
        for (DbmlTree.Index index : table.indexes) {
            index(name, index, keys, indexes);
        }
        for (DbmlTree.Check check : table.checks) {
            String usual = name.name() + "_check" + (checks.isEmpty() ? "" : checks.size());
            checks.add(new Check(named(check.settings(), usual), check.condition(), ""));
        }
        keys.sort(Comparator.comparing(key -> !key.primary()));
        List<ForeignKey> own = all.stream().filter(key -> key.table().equals(name)).toList();
        return new Table(
                name,
                Table.Kind.TABLE,
                -1,
                columns,
                keys,
                own,
                indexes,
                checks,
                List.of(),
                null,
                null,
                table.note);
    }

    private Column column(DbmlTree.Table table, DbmlTree.Column column, int position) {
        boolean primary =
                has(column.settings(), "pk")
                        || has(column.settings(), "primary key")
                        || inKey(table, column.name());
        String value = value(column.settings());
        boolean counts = value == null && has(column.settings(), "increment");
        List<String> labels = labels(column.type());
        return new Column(
                column.name(),
                position,
                column.type(),
                labels.isEmpty() ? DbmlKinds.of(column.type()) : ValueKind.ENUM,
                !primary && !has(column.settings(), "not null"),
                counts ? Column.Generated.IDENTITY_BY_DEFAULT : Column.Generated.NEVER,
                value,
                labels,
                setting(column.settings(), "note").map(Setting::text).orElse(null));
    }

    private static boolean inKey(DbmlTree.Table table, String column) {
        return table.indexes.stream()
                .filter(index -> has(index.settings(), "pk"))
                .flatMap(index -> index.parts().stream())
                .anyMatch(part -> part.text().equals(column));
    }

    private void onColumn(
            TableName table, DbmlTree.Column column, List<Key> keys, List<Check> checks) {
        List<Setting> settings = column.settings();
        List<String> own = List.of(column.name());
        if (has(settings, "pk") || has(settings, "primary key")) {
            // several columns so marked are one key together
            Optional<Key> before = keys.stream().filter(Key::primary).findFirst();
            List<String> all = new ArrayList<>(before.map(Key::columns).orElse(List.of()));
            all.addAll(own);
            before.ifPresent(keys::remove);
            keys.add(key(DbmlWriter.usualName(table, true, all), true, all));
        }
        if (has(settings, "unique")) {
            keys.add(key(DbmlWriter.usualName(table, false, own), false, own));
        }
        setting(settings, "check")
                .ifPresent(check ->
                        checks.add(
                                new Check(
                                        table.name() + "_" + column.name() + "_check",
                                        check.text(),
                                        "")));
    }

    /** Unique and of no type is a constraint. */
    private void index(TableName table, DbmlTree.Index index, List<Key> keys, List<Index> indexes) {
        List<Setting> settings = index.settings();
        List<String> parts = index.parts().stream().map(DbmlTree.Part::text).toList();
        boolean plain = index.parts().stream().noneMatch(DbmlTree.Part::expression);
        boolean primary = has(settings, "pk");
        boolean unique = has(settings, "unique");
        if (primary || unique && plain && setting(settings, "type").isEmpty()) {
            String usual = DbmlWriter.usualName(table, primary, parts);
            keys.add(key(named(settings, usual), primary, parts));
            return;
        }
        String usual = table.name() + "_" + String.join("_", parts) + "_idx";
        String name = named(settings, plain ? usual : table.name() + "_idx");
        String method = setting(settings, "type").map(Setting::text).orElse("btree");
        String definition =
                "CREATE "
                        + (unique ? "UNIQUE INDEX " : "INDEX ")
                        + dialect.quote(name)
                        + " ON "
                        + dialect.quote(table)
                        + (method.equals("btree") ? "" : " USING " + method)
                        + index.parts().stream()
                                .map(part ->
                                        part.expression()
                                                ? part.text()
                                                : dialect.quote(part.text()))
                                .collect(Collectors.joining(", ", " (", ")"));
        indexes.add(new Index(name, unique, false, method, parts, null, definition, List.of()));
    }

    private Key key(String name, boolean primary, List<String> columns) {
        String definition = (primary ? "PRIMARY KEY " : "UNIQUE ") + list(columns);
        return new Key(name, primary, columns, definition);
    }

    /** The same with its DDL. */
    ForeignKey defined(ForeignKey key) {
        String update = key.onUpdate().equals("NO ACTION") ? "" : " ON UPDATE " + key.onUpdate();
        String delete = key.onDelete().equals("NO ACTION") ? "" : " ON DELETE " + key.onDelete();
        String definition =
                "FOREIGN KEY "
                        + list(key.columns())
                        + " REFERENCES "
                        + dialect.quote(key.target())
                        + " "
                        + list(key.targetColumns())
                        + update
                        + delete;
        return new ForeignKey(
                key.name(),
                key.table(),
                key.columns(),
                key.target(),
                key.targetColumns(),
                key.onUpdate(),
                key.onDelete(),
                key.deferrable(),
                definition);
    }

    private String list(List<String> columns) {
        return columns.stream().map(dialect::quote).collect(Collectors.joining(", ", "(", ")"));
    }

    private @Nullable String value(List<Setting> settings) {
        Optional<Setting> setting = setting(settings, "default");
        DbmlToken value = setting.map(Setting::value).orElse(null);
        if (value == null) {
            return null;
        }
        return value.type() == DbmlToken.Type.STRING ? dialect.literal(value.text()) : value.text();
    }

    private List<String> labels(String type) {
        String bare = type.replace("\"", "");
        return enums.stream()
                .filter(labels ->
                        bare.equals(labels.name().name())
                                        && DbmlCatalog.name(labels.name())
                                                .schema()
                                                .equals(DbmlCatalog.SCHEMA)
                                || bare.equals(DbmlCatalog.name(labels.name()).toString()))
                .findFirst()
                .map(DbmlTree.Labels::labels)
                .orElse(List.of());
    }

    private static String named(List<Setting> settings, String usual) {
        return setting(settings, "name").map(Setting::text).orElse(usual);
    }

    private static boolean has(List<Setting> settings, String name) {
        return setting(settings, name).isPresent();
    }

    private static Optional<Setting> setting(List<Setting> settings, String name) {
        return settings.stream().filter(setting -> setting.name().equals(name)).findFirst();
    }
}
