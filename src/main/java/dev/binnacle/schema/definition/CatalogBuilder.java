package dev.binnacle.schema.definition;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Routine;
import dev.binnacle.database.Schema;
import dev.binnacle.database.Sequence;
import dev.binnacle.database.Table;
import dev.binnacle.database.TableName;
import dev.binnacle.database.UserType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/** The catalog of what statements made. */
final class CatalogBuilder {
    private final Model model;
    private final DefinitionDialect dialect;
    private final String defaultSchema;

    CatalogBuilder(Model model, DefinitionDialect dialect, String defaultSchema) {
        this.model = model;
        this.dialect = dialect;
        this.defaultSchema = defaultSchema;
    }

    Catalog catalog() {
        Map<TableName, Sequence> sequences = new HashMap<>();
        model.sequences.values().forEach(each -> sequences.put(each.name, sequence(each)));
        TableBuilder builder = new TableBuilder(model, dialect);
        List<Table> tables = new ArrayList<>();
        for (TableModel table : model.tables.values()) {
            tables.add(builder.table(table));
            if (dialect.showsSequences()) {
                table.columns.values().stream()
                        .filter(column -> column.identity() && table.bound == null)
                        .forEach(column -> identity(table, column, sequences));
            }
        }
        tables.sort(Comparator.comparing(Table::name));
        Map<String, List<Table>> ofTables = by(tables, table -> table.name().schema());
        Map<String, List<Routine>> ofRoutines =
                by(
                        model.routines.stream()
                                .sorted(
                                        Comparator.comparing(Routine::name)
                                                .thenComparing(Routine::arguments))
                                .toList(),
                        Routine::schema);
        Map<String, List<Sequence>> ofSequences =
                by(
                        sequences.values().stream()
                                .sorted(Comparator.comparing(Sequence::name))
                                .toList(),
                        Sequence::schema);
        Map<String, List<UserType>> ofTypes =
                by(
                        model.types.values().stream()
                                .filter(type -> !type.kind.equals("shell"))
                                .filter(type -> !type.kind.equals("base"))
                                .map(this::type)
                                .toList(),
                        UserType::schema);
        TreeSet<String> names = new TreeSet<>(model.schemas.keySet());
        names.addAll(ofTables.keySet());
        names.addAll(ofRoutines.keySet());
        names.addAll(ofSequences.keySet());
        names.addAll(ofTypes.keySet());
        List<Schema> schemas = new ArrayList<>();
        for (String name : names) {
            schemas.add(
                    new Schema(
                            name,
                            ofTables.getOrDefault(name, List.of()),
                            ofRoutines.getOrDefault(name, List.of()),
                            ofSequences.getOrDefault(name, List.of()),
                            ofTypes.getOrDefault(name, List.of()),
                            model.schemas.get(name)));
        }
        return new Catalog(
                schemas,
                defaultSchema,
                Instant.now(),
                model.rights.with(List.copyOf(model.extensions.values())));
    }

    private static <T> Map<String, List<T>> by(List<T> all, Function<T, String> schema) {
        Map<String, List<T>> groups = new HashMap<>();
        all.forEach(each ->
                groups.computeIfAbsent(schema.apply(each), key -> new ArrayList<>()).add(each));
        return groups;
    }

    private static Sequence sequence(Model.SequenceModel each) {
        TableName owner = each.owner;
        return new Sequence(
                each.name.schema(),
                each.name.name(),
                each.shape.type(),
                each.shape.start(),
                each.shape.increment(),
                owner == null ? null : owner.name() + "." + each.ownerColumn,
                each.comment,
                each.shape.options());
    }

    private void identity(
            TableModel table, ColumnModel column, Map<TableName, Sequence> sequences) {
        String schema = table.name.schema();
        String name =
                dialect.names()
                        .name(
                                DefaultNames.Part.SEQUENCE,
                                table.name.name(),
                                List.of(column.name),
                                taken -> model.relation(new TableName(schema, taken)));
        String type = dialect.type(column.type, model).text();
        SequenceShape shape =
                dialect.sequence(
                        column.identity == null ? ObjectFold.NOTHING_SAID : column.identity, type);
        Model.SequenceModel sequence = new Model.SequenceModel(new TableName(schema, name), shape);
        sequence.owner = table.name;
        sequence.ownerColumn = column.name;
        sequences.put(sequence.name, sequence(sequence));
    }

    private UserType type(Model.TypeModel type) {
        return new UserType(
                type.name.schema(),
                type.name.name(),
                type.kind,
                type.labels,
                definition(type),
                type.comment);
    }

    private String definition(Model.TypeModel type) {
        return switch (type.kind) {
            case "composite" -> {
                List<String> fields = new ArrayList<>();
                type.fields.forEach((name, written) ->
                        fields.add(
                                dialect.quote(name) + " " + dialect.type(written, model).text()));
                yield String.join(", ", fields);
            }
            case "domain" -> domain(type);
            case "range" -> type.base.replaceAll("\\s*=\\s*", " = ");
            default -> "";
        };
    }

    private String domain(Model.TypeModel type) {
        TypeReading base = dialect.type(type.base, model);
        StringBuilder text = new StringBuilder(base.text());
        if (type.collation != null) {
            text.append(" COLLATE ").append(type.collation);
        }
        if (type.defaultValue != null) {
            text.append(" DEFAULT ").append(dialect.defaultValue(type.defaultValue, base));
        }
        text.append(type.notNull ? " NOT NULL" : "");
        type.checks.forEach((name, check) ->
                text.append(dialect.domainCheck(name, dialect.condition(check.condition))));
        return text.toString();
    }
}
