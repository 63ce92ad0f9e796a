package dev.binnacle.schema.definition;

import dev.binnacle.database.Policy;
import dev.binnacle.database.RowSecurity;
import dev.binnacle.database.TableName;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A table or view while statements are folded. */
final class TableModel {
    TableName name;
    final Where where;
    boolean foreign;
    boolean materialized;
    boolean unlogged;

    /** A view's; null for tables. */
    @Nullable String query;

    final Map<String, ColumnModel> columns = new LinkedHashMap<>();
    final List<ConstraintModel> constraints = new ArrayList<>();
    final List<IndexModel> indexes = new ArrayList<>();
    final Map<String, TriggerModel> triggers = new TreeMap<>();
    final Map<String, Policy> policies = new TreeMap<>();
    RowSecurity.State security = RowSecurity.State.OFF;

    final List<TableName> parents = new ArrayList<>();
    @Nullable String bound;
    @Nullable String partitionBy;
    @Nullable String server;
    @Nullable String serverOptions;
    @Nullable String method;
    @Nullable String tablespace;
    final Map<String, String> options = new TreeMap<>();

    @Nullable String replica;
    @Nullable String cluster;
    @Nullable String comment;
    int positions;

    TableModel(TableName name, Where where) {
        this.name = name;
        this.where = where;
    }

    boolean view() {
        return query != null;
    }

    Optional<ConstraintModel> constraint(String constraintName) {
        return constraints.stream().filter(each -> each.name.equals(constraintName)).findFirst();
    }

    Optional<IndexModel> index(String indexName) {
        return indexes.stream().filter(each -> each.name.equals(indexName)).findFirst();
    }

    Optional<ConstraintModel> primaryKey() {
        return constraints.stream()
                .filter(each -> each.kind == ConstraintModel.Kind.PRIMARY_KEY)
                .findFirst();
    }

    void drop(ConstraintModel constraint) {
        constraints.remove(constraint);
        indexes.removeIf(index -> index.constraint == constraint);
    }
}
