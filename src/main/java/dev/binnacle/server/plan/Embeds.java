package dev.binnacle.server.plan;

import dev.binnacle.database.TableName;
import dev.binnacle.server.exposed.Exposed;
import dev.binnacle.server.exposed.Resource;
import dev.binnacle.server.request.ApiError;
import dev.binnacle.server.request.Field;
import dev.binnacle.server.request.Operation;
import dev.binnacle.server.request.SelectItem;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** The last steps of a read's plan: names of outputs, filters by embeds, spreads, aggregates. */
final class Embeds {
    private final Exposed exposed;
    private final Fields fields;
    private final boolean aggregates;

    private Embeds(Exposed exposed, Fields fields, boolean aggregates) {
        this.exposed = exposed;
        this.fields = fields;
        this.aggregates = aggregates;
    }

    static void finish(
            ReadPlan root, Exposed exposed, Fields fields, TableName table, boolean aggregates) {
        var embeds = new Embeds(exposed, fields, aggregates);
        embeds.stars(root, table, false, false);
        embeds.names(root);
        embeds.nullFilters(root);
        embeds.spreads(root);
    }

    /** Writes {@code *} out where the columns must be known one by one. */
    private void stars(ReadPlan node, TableName table, boolean aggregated, boolean inSpread) {
        boolean any = aggregated || node.outputs.stream().anyMatch(o -> o.aggregate() != null);
        if (any && !aggregates && node.outputs.stream().anyMatch(o -> o.aggregate() != null)) {
            throw ApiError.of(400, "PGRST123", "Use of aggregate functions is not allowed")
                    .exception();
        }
        boolean lists = inSpread || node.spread && node.toMany();
        Resource resource = exposed.resource(table);
        if (resource != null && (any || lists || fields.isRepresented(resource))) {
            List<Output> outputs = new ArrayList<>();
            for (Output output : node.outputs) {
                if (!output.target().isStar()) {
                    outputs.add(output);
                } else if (output.aggregate() == null) {
                    resource.columns()
                            .values()
                            .forEach(column -> outputs.add(output.of(fields.shown(table, column))));
                } else {
                    outputs.add(node.spread ? output.of(output.target().asRow()) : output);
                }
            }
            node.outputs = outputs;
        }
        for (ReadPlan child : node.children) {
            stars(child, child.from, any, lists && child.spread);
        }
    }

    private void names(ReadPlan node) {
        node.outputs.replaceAll(Embeds::named);
        node.children.forEach(this::names);
    }

    private static Output named(Output output) {
        if (output.alias() != null) {
            return output;
        }
        Target target = output.target();
        if (output.aggregate() != null) {
            return target.wholeRow() ? output.called("count") : output;
        }
        if (!target.path().isEmpty()) {
            return output.called(lastKey(target));
        }
        return target.transform() == null ? output : output.called(target.name());
    }

    private static @Nullable String lastKey(Target target) {
        List<Field.JsonStep> path = target.path();
        for (Field.JsonStep step : path.reversed()) {
            if (!step.index()) {
                return step.operand();
            }
        }
        return target.name();
    }

    private void nullFilters(ReadPlan node) {
        node.where.replaceAll(each -> nullFilter(node, each));
        node.children.forEach(this::nullFilters);
    }

    private static Where nullFilter(ReadPlan node, Where where) {
        if (where instanceof Where.Many many) {
            return new Where.Many(
                    many.negated(),
                    many.and(),
                    many.parts().stream().map(part -> nullFilter(node, part)).toList());
        }
        if (!(where instanceof Where.Condition condition) || !condition.target().path().isEmpty()) {
            return where;
        }
        for (ReadPlan child : node.children) {
            if (!child.shownAs().equals(condition.target().name())) {
                continue;
            }
            if (condition.operation() instanceof Operation.Is is) {
                if (is.truth() == Operation.Truth.NULL) {
                    return new Where.Embedded(child.rowAlias, condition.negated());
                }
                if (is.truth() == Operation.Truth.NOT_NULL) {
                    return new Where.Embedded(child.rowAlias, !condition.negated());
                }
            }
            return where;
        }
        return where;
    }

    /** What a spread child gives its parent, aggregates computed where they mean something. */
    private void spreads(ReadPlan node) {
        node.children.forEach(this::spreads);
        if (!node.spread) {
            return;
        }
        List<Spread> spreads = new ArrayList<>();
        List<Output> outputs = new ArrayList<>();
        for (Output output : node.outputs) {
            SelectItem.Aggregate aggregate = output.aggregate();
            if (aggregate != null && node.toMany()) {
                throw notInLists();
            }
            spreads.add(
                    new Spread(
                            output.name(),
                            aggregate,
                            output.aggregateCast(),
                            aggregate == null ? null : output.alias()));
            outputs.add(aggregate == null ? output : output.plain());
        }
        node.outputs = outputs;
        for (ReadPlan child : node.children) {
            if (!child.spread) {
                if (!child.empty()) {
                    spreads.add(new Spread(child.shownAs(), null, null, null));
                }
                continue;
            }
            for (Spread below : child.spreads) {
                if (below.aggregate() != null && node.toMany()) {
                    throw notInLists();
                }
                spreads.add(below);
            }
            List<Spread> plain = new ArrayList<>();
            child.spreads.forEach(each -> plain.add(new Spread(each.name(), null, null, null)));
            child.spreads = plain;
        }
        node.spreads = spreads;
    }

    private static RuntimeException notInLists() {
        return ApiError.of(
                        400,
                        "PGRST127",
                        "Feature not implemented",
                        "Aggregates are not implemented for one-to-many or many-to-many spreads.")
                .exception();
    }
}
