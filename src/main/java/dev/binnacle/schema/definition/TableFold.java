package dev.binnacle.schema.definition;

import dev.binnacle.database.Column.Generated;
import dev.binnacle.database.TableName;
import dev.binnacle.schema.ddl.ColumnElement;
import dev.binnacle.schema.ddl.CreateTable;
import dev.binnacle.schema.ddl.CreateView;
import dev.binnacle.schema.ddl.Ident;
import dev.binnacle.schema.ddl.QualifiedName;
import dev.binnacle.schema.ddl.TableConstraint;
import dev.binnacle.schema.ddl.Written;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code CREATE TABLE} and {@code CREATE VIEW}. */
final class TableFold {
    private final Scope scope;
    private final ConstraintFold constraints;

    TableFold(Scope scope) {
        this.scope = scope;
        this.constraints = new ConstraintFold(scope);
    }

    void create(CreateTable create) {
        TableName name = scope.name(create.name());
        if (create.temporary()) {
            return;
        }
        if (scope.model().relation(name)) {
            if (!create.ifNotExists()) {
                scope.problem(create.name().at(), "table " + name + " is made twice");
            }
            return;
        }
        TableModel table = new TableModel(name, scope.where(create.at()));
        above(table, create);
        table.foreign = create.words().contains("foreign");
        table.unlogged = create.words().contains("unlogged");
        table.partitionBy = partitionBy(create.partitionBy());
        table.server = scope.nameOrNull(create.server());
        table.serverOptions = scope.text(create.serverOptions());
        table.method = scope.nameOrNull(create.method());
        table.tablespace = scope.nameOrNull(create.tablespace());
        Options.into(table.options, create.options());
        if (create.query() != null) {
            columnsOf(table, create);
        }
        scope.model().tables.put(name, table);
        elements(table, create);
    }

    /** The tables whose columns it takes; they must be there. */
    private void above(TableModel table, CreateTable create) {
        QualifiedName whole = create.partitionOf();
        if (whole != null) {
            TableModel parent = scope.table(whole);
            table.parents.add(parent.name);
            Written bound = create.bound();
            table.bound = bound == null ? "" : bound(bound);
            inherit(table, parent);
        }
        for (QualifiedName each : create.inherits()) {
            TableModel parent = scope.table(each);
            table.parents.add(parent.name);
            inherit(table, parent);
        }
    }

    static String bound(Written bound) {
        String text = bound.text().replaceAll("\\s+", " ");
        int open = text.indexOf('(');
        return open < 0
                ? text.toUpperCase(Locale.ROOT)
                : text.substring(0, open).toUpperCase(Locale.ROOT)
                        + text.substring(open).replaceAll("(?i)\\) to \\(", ") TO (");
    }

    private void inherit(TableModel table, TableModel parent) {
        for (ColumnModel column : parent.columns.values()) {
            if (!table.columns.containsKey(column.name)) {
                ColumnModel copy = column.copy(++table.positions, table.where);
                if (table.bound == null && copy.identity()) {
                    copy.generated = Generated.NEVER;
                    copy.identity = null;
                }
                table.columns.put(copy.name, copy);
            }
        }
    }

    private @Nullable String partitionBy(@Nullable Written by) {
        if (by == null) {
            return null;
        }
        int open = by.text().indexOf('(');
        String inside = by.text().substring(open + 1, by.text().lastIndexOf(')'));
        List<String> keys = new ArrayList<>();
        for (String key : Options.split(inside)) {
            List<Ident> words = Words.of(key, scope.dialect().syntax());
            boolean bare =
                    words.size() == 1
                            && words.getFirst().at().end() == key.length()
                            && words.getFirst().at().start() == 0;
            keys.add(bare ? scope.dialect().quote(scope.name(words.getFirst())) : key);
        }
        return by.text().substring(0, open).strip().toUpperCase(Locale.ROOT)
                + " ("
                + String.join(", ", keys)
                + ")";
    }

    /** A table made of a query has columns that only the database knows; those named are kept. */
    private void columnsOf(TableModel table, CreateTable create) {
        for (ColumnElement column : create.columns()) {
            if (column.type() == null) {
                String name = scope.name(column.name());
                table.columns.put(
                        name,
                        new ColumnModel(name, ++table.positions, "text", scope.where(column.at())));
            }
        }
    }

    private void elements(TableModel table, CreateTable create) {
        Map<TableConstraint, @Nullable ColumnModel> later = new LinkedHashMap<>();
        for (CreateTable.Element element : create.elements()) {
            switch (element) {
                case ColumnElement column -> {
                    ColumnModel model = column(table, column);
                    column.constraints().forEach(each -> later.put(each, model));
                }
                case TableConstraint constraint -> later.put(constraint, null);
                case CreateTable.Like like -> like(table, like);
            }
        }
        later.forEach((constraint, column) -> {
            try {
                constraints.add(table, constraint, column);
            } catch (Unresolved missing) {
                scope.problem(missing.span(), missing.sentence());
            }
        });
    }

    private void like(TableModel table, CreateTable.Like like) {
        TableModel other = scope.model().tables.get(scope.name(like.table()));
        if (other == null) {
            scope.problem(like.at(), "there is no table " + scope.name(like.table()));
            return;
        }
        Written said = like.options();
        String options = said == null ? "" : said.text().toLowerCase(Locale.ROOT);
        boolean all = options.contains("including all");
        for (ColumnModel column : other.columns.values()) {
            ColumnModel copy = column.copy(++table.positions, scope.where(like.at()));
            boolean defaults = all || options.contains("including defaults");
            boolean generated = all || options.contains("including generated");
            boolean identity = all || options.contains("including identity");
            boolean keeps =
                    switch (column.generated) {
                        case NEVER -> defaults;
                        case STORED, VIRTUAL -> generated;
                        default -> identity;
                    };
            if (!keeps) {
                copy.generated = Generated.NEVER;
                copy.expression = null;
                copy.identity = null;
            }
            table.columns.put(copy.name, copy);
        }
        if (all || options.contains("including constraints")) {
            other.constraints.stream()
                    .filter(each -> each.kind == ConstraintModel.Kind.CHECK)
                    .forEach(each -> {
                        ConstraintModel copy = each.copy(each.name);
                        copy.inherited = false;
                        table.constraints.add(copy);
                    });
        }
    }

    /** A column of CREATE TABLE or ADD COLUMN, its keys and checks left out. */
    ColumnModel column(TableModel table, ColumnElement element) {
        String name = scope.name(element.name());
        ColumnModel column = table.columns.get(name);
        if (column == null) {
            column = new ColumnModel(name, ++table.positions, "", scope.where(element.at()));
            table.columns.put(name, column);
        } else if (table.parents.isEmpty() || column.where.span().equals(element.at())) {
            scope.problem(element.name().at(), "column " + name + " is there twice");
            return column;
        }
        Written type = element.type();
        if (type != null) {
            type(table, column, type.text());
        }
        for (ColumnElement.Part part : element.parts()) {
            part(column, part);
        }
        return column;
    }

    private void type(TableModel table, ColumnModel column, String written) {
        String counted = scope.dialect().serial(written);
        column.type = counted == null ? written : counted;
        if (counted == null) {
            return;
        }
        column.nullable = false;
        if (!scope.dialect().showsSequences()) {
            column.generated = Generated.IDENTITY_BY_DEFAULT;
            return;
        }
        TableName sequence =
                new TableName(
                        table.name.schema(),
                        scope.free(DefaultNames.Part.SEQUENCE, table.name, List.of(column.name)));
        Model.SequenceModel model =
                new Model.SequenceModel(
                        sequence, scope.dialect().sequence(ObjectFold.NOTHING_SAID, counted));
        model.owner = table.name;
        model.ownerColumn = column.name;
        scope.model().sequences.put(sequence, model);
        column.expression = scope.dialect().drawsFrom(sequence);
        column.exact = true;
    }

    private void part(ColumnModel column, ColumnElement.Part part) {
        switch (part) {
            case ColumnElement.Nullability p -> column.nullable = p.nullable();
            case ColumnElement.Default p -> {
                column.expression = p.expression().text();
                column.exact = false;
            }
            case ColumnElement.Generated p -> {
                String kind = p.kind().isEmpty() ? scope.dialect().generatedKind() : p.kind();
                column.generated = kind.equals("virtual") ? Generated.VIRTUAL : Generated.STORED;
                column.expression = p.expression().text();
            }
            case ColumnElement.Identity p -> {
                column.generated =
                        p.always() ? Generated.IDENTITY_ALWAYS : Generated.IDENTITY_BY_DEFAULT;
                column.identity = p.options();
                column.nullable = false;
            }
            case ColumnElement.Collate p -> column.collation = collation(p.collation());
            case ColumnElement.OnUpdate p -> column.onUpdate = p.expression().text();
            case ColumnElement.DefaultOnNull p -> column.defaultOnNull = true;
            case ColumnElement.Remark p -> column.comment = p.text();
            case ColumnElement.Storage p ->
                    column.storage.add(
                            "SET "
                                    + p.word().toUpperCase(Locale.ROOT)
                                    + " "
                                    + (p.word().equals("storage")
                                            ? p.value().toUpperCase(Locale.ROOT)
                                            : p.value()));
            case ColumnElement.Plain p -> {}
            case TableConstraint p -> {
                if (p.rule() instanceof TableConstraint.Key key && key.primary()) {
                    column.nullable = false;
                }
            }
        }
    }

    String collation(QualifiedName collation) {
        Ident schema = collation.schema();
        return scope.dialect()
                .collation(
                        schema == null ? null : scope.name(schema), scope.name(collation.name()));
    }

    void create(CreateView create) {
        if (create.temporary()) {
            return;
        }
        TableName name = scope.name(create.name());
        TableModel before = scope.model().tables.get(name);
        if (before != null && !(create.orReplace() && before.view())) {
            if (!create.ifNotExists()) {
                scope.problem(create.name().at(), "view " + name + " is made twice");
            }
            return;
        }
        TableModel view = new TableModel(name, scope.where(create.at()));
        view.materialized = create.materialized();
        view.query = create.query().text();
        Options.into(view.options, create.options());
        if (!create.checkOption().isEmpty()) {
            view.options.put("check_option", create.checkOption());
        }
        if (before != null) {
            view.comment = before.comment;
            view.triggers.putAll(before.triggers);
        }
        scope.model().tables.put(name, view);
    }
}
