package dev.binnacle.server.plan;

import dev.binnacle.database.TableName;
import dev.binnacle.server.exposed.Exposed;
import dev.binnacle.server.exposed.Relationship;
import dev.binnacle.server.exposed.Relationship.Cardinality;
import dev.binnacle.server.request.ApiError;
import dev.binnacle.server.request.OrderTerm;
import dev.binnacle.server.request.Query;
import dev.binnacle.server.request.RowRange;
import dev.binnacle.server.request.SelectItem;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Makes a {@link ReadPlan} of what a request asks. */
public final class ReadPlanner {
    private final Exposed exposed;
    private final Fields fields;
    private final Query query;
    private final RowRange rootRange;
    private final Use use;
    private final @Nullable Long maxRows;
    private final boolean aggregates;

    /** What the root's rows are. */
    public enum Use {
        /** A resource's own. */
        READ,
        /** Those that a change wrote. */
        CHANGE,
        /** Those that a routine returned. */
        CALL
    }

    /**
     * @param rootRange the root's, from parameters and header
     * @param maxRows of any level; null = no bound
     * @param aggregates whether they are allowed
     */
    public ReadPlanner(
            Exposed exposed,
            Query query,
            RowRange rootRange,
            Use use,
            @Nullable Long maxRows,
            boolean aggregates) {
        this.exposed = exposed;
        this.fields = new Fields(exposed);
        this.query = query;
        this.rootRange = rootRange;
        this.use = use;
        this.maxRows = maxRows;
        this.aggregates = aggregates;
    }

    /**
     * @throws dev.binnacle.server.request.ApiException where a name means nothing or too much
     */
    public ReadPlan plan(TableName table) {
        var root = new ReadPlan(table.name(), table, 0);
        fill(root, query.select());
        if (use != Use.READ) {
            root.fromAlias = table.name();
        }
        children(root, table.schema());
        if (use != Use.READ) {
            root.from = ReadPlan.SOURCE;
        }
        filters(root, table);
        orders(root);
        ranges(root);
        Embeds.finish(root, exposed, fields, table, aggregates);
        if (use != Use.CHANGE) {
            bound(root);
        }
        return root;
    }

    private void bound(ReadPlan node) {
        node.range = node.range.atMost(maxRows);
        node.children.forEach(this::bound);
    }

    private void fill(ReadPlan node, List<SelectItem> items) {
        for (SelectItem item : items) {
            switch (item) {
                case SelectItem.Column column ->
                        node.outputs.add(
                                new Output(
                                        fields.shown(node.from, column.field()),
                                        column.aggregate(),
                                        column.aggregateCast(),
                                        column.cast(),
                                        column.alias()));
                case SelectItem.Embed embed -> {
                    var child =
                            new ReadPlan(
                                    embed.target(),
                                    new TableName(node.from.schema(), embed.target()),
                                    node.depth + 1);
                    child.alias = embed.alias();
                    child.hint = embed.hint();
                    child.inner = embed.inner();
                    child.spread = embed.spread();
                    node.children.add(child);
                }
            }
        }
    }

    /** Joins each child to its parent, before its own columns are looked up. */
    private void children(ReadPlan parent, String schema) {
        List<SelectItem> items = parent.depth == 0 ? query.select() : List.of();
        children(parent, items, schema);
    }

    private void children(ReadPlan parent, List<SelectItem> items, String schema) {
        int at = 0;
        for (SelectItem item : items) {
            if (item instanceof SelectItem.Embed embed) {
                ReadPlan child = parent.children.get(at++);
                String origin = parent.depth == 0 ? parent.target : parent.from.name();
                Relationship found =
                        new Relations(exposed).find(schema, origin, child.target, child.hint);
                child.relationship = found;
                child.from = found.target();
                child.rowAlias = found.origin().name() + "_" + child.shownAs() + "_" + child.depth;
                child.fromAlias = found.target().name() + "_" + child.depth;
                fill(child, embed.items());
                children(child, embed.items(), schema);
            }
        }
    }

    private void filters(ReadPlan root, TableName table) {
        for (Query.At<dev.binnacle.server.request.Filter> each : query.filters()) {
            if (use != Use.CHANGE || !each.path().isEmpty()) {
                ReadPlan node = find(root, each.path());
                node.where.add(fields.filter(tableOf(node, table), each.what()));
            }
        }
        for (Query.At<dev.binnacle.server.request.Logic> each : query.logic()) {
            if (use != Use.CHANGE || !each.path().isEmpty()) {
                ReadPlan node = find(root, each.path());
                node.where.add(fields.logic(tableOf(node, table), each.what()));
            }
        }
    }

    private void orders(ReadPlan root) {
        for (Query.At<List<OrderTerm>> each : query.orders()) {
            ReadPlan node = find(root, each.path());
            List<Order> order = new ArrayList<>();
            each.what().forEach(term -> order.add(order(node, term)));
            node.order = order;
        }
    }

    private Order order(ReadPlan node, OrderTerm term) {
        String relation = term.relation();
        if (relation == null) {
            Target target = fields.target(node.from, term.field());
            return new Order(null, target, term.descending(), term.nullsFirst());
        }
        ReadPlan child = child(node, relation, true);
        if (child == null) {
            throw notEmbedded(relation);
        }
        if (child.toMany()) {
            throw ApiError.of(
                            400,
                            "PGRST118",
                            "A related order on '" + relation + "' is not possible",
                            "'%s' and '%s' do not form a many-to-one or one-to-one relationship"
                                    .formatted(node.target, relation))
                    .exception();
        }
        return new Order(
                child.rowAlias, Target.unknown(term.field()), term.descending(), term.nullsFirst());
    }

    private void ranges(ReadPlan root) {
        query.ranges()
                .forEach((path, range) -> {
                    if (!path.isEmpty()) {
                        find(root, path).range = range;
                    }
                });
        if (use != Use.CHANGE) {
            root.range = rootRange;
        }
    }

    private static TableName tableOf(ReadPlan node, TableName root) {
        return node.depth == 0 ? root : node.from;
    }

    private static ReadPlan find(ReadPlan root, List<String> path) {
        ReadPlan node = root;
        for (String name : path) {
            ReadPlan child = child(node, name, false);
            if (child == null) {
                throw notEmbedded(name);
            }
            node = child;
        }
        return node;
    }

    /**
     * @param shownOnly whether an aliased resource is known by its alias alone
     */
    private static @Nullable ReadPlan child(ReadPlan node, String name, boolean shownOnly) {
        for (ReadPlan child : node.children) {
            boolean named = name.equals(child.alias) || name.equals(child.target) && !shownOnly;
            if (named || name.equals(child.shownAs())) {
                return child;
            }
        }
        return null;
    }

    private static RuntimeException notEmbedded(String name) {
        return ApiError.of(
                        400,
                        "PGRST108",
                        "'" + name + "' is not an embedded resource in this request")
                .hint("Verify that '" + name + "' is included in the 'select' query parameter.")
                .exception();
    }

    /** Columns of the root that a change must return for the embeds and its own output. */
    public static List<String> needed(ReadPlan root, List<String> primaryKey) {
        List<String> names = new ArrayList<>();
        for (Output output : root.outputs) {
            if (output.target().isStar()) {
                return List.of("*");
            }
            add(names, output.target().name());
        }
        for (ReadPlan child : root.children) {
            Relationship relationship = child.relationship;
            if (relationship == null) {
                continue;
            }
            if (relationship.computed()) {
                return List.of("*");
            }
            if (relationship.cardinality() == Cardinality.MANY_TO_MANY
                    && relationship.junction() != null) {
                relationship.junction().toOrigin().forEach(pair -> add(names, pair.origin()));
            }
            relationship.columns().forEach(pair -> add(names, pair.origin()));
        }
        primaryKey.forEach(name -> add(names, name));
        return names;
    }

    private static void add(List<String> names, String name) {
        if (!names.contains(name)) {
            names.add(name);
        }
    }
}
