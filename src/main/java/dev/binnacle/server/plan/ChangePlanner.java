package dev.binnacle.server.plan;

import dev.binnacle.server.exposed.Exposed;
import dev.binnacle.server.exposed.Resource;
import dev.binnacle.server.plan.ChangePlan.Conflict;
import dev.binnacle.server.request.ApiError;
import dev.binnacle.server.request.Filter;
import dev.binnacle.server.request.Operation;
import dev.binnacle.server.request.Query;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Makes a {@link ChangePlan} of what a request asks. */
public final class ChangePlanner {
    private final Fields fields;
    private final Resource resource;
    private final Query query;
    private final List<String> returning;

    /**
     * @param returning columns that are needed afterwards
     */
    public ChangePlanner(Exposed exposed, Resource resource, Query query, List<String> returning) {
        this.fields = new Fields(exposed);
        this.resource = resource;
        this.query = query;
        this.returning = returning;
    }

    /**
     * @param resolution {@code merge-duplicates}, {@code ignore-duplicates} or null
     * @param keys of the body's objects
     */
    public ChangePlan insert(
            String body, Set<String> keys, @Nullable String resolution, boolean defaults) {
        List<String> told = query.onConflict();
        Conflict conflict =
                resolution == null
                        ? null
                        : new Conflict(
                                resolution.equals("merge-duplicates"),
                                told == null ? resource.primaryKey() : told);
        return new ChangePlan.Insert(
                resource, columns(keys), body, conflict, List.of(), returning, defaults);
    }

    /** One row at the place that the filters name: made or replaced. */
    public ChangePlan put(String body, Set<String> keys) {
        if (!query.ranges().isEmpty()) {
            throw ApiError.of(
                            400,
                            "PGRST114",
                            "limit/offset querystring parameters are not allowed for PUT")
                    .exception();
        }
        Set<String> primary = new HashSet<>(resource.primaryKey());
        boolean whole =
                query.logic().isEmpty()
                        && !primary.isEmpty()
                        && query.filterNames().equals(primary)
                        && query.filters().stream().allMatch(each -> isEqual(each.what()));
        if (!whole) {
            throw ApiError.of(
                            405,
                            "PGRST105",
                            "Filters must include all and only primary key columns with 'eq'"
                                    + " operators")
                    .exception();
        }
        return new ChangePlan.Insert(
                resource,
                columns(keys),
                body,
                new Conflict(true, resource.primaryKey()),
                where(),
                returning,
                false);
    }

    private static boolean isEqual(Filter filter) {
        return !filter.negated()
                && filter.field().path().isEmpty()
                && filter.operation() instanceof Operation.Comparison comparison
                && comparison.operator() == Operation.Operator.EQ
                && comparison.quantifier() == Operation.Quantifier.ONE;
    }

    public ChangePlan update(String body, Set<String> keys, boolean defaults) {
        return new ChangePlan.Update(resource, columns(keys), body, where(), returning, defaults);
    }

    public ChangePlan delete() {
        return new ChangePlan.Delete(resource, where(), returning);
    }

    private List<Target> columns(Set<String> keys) {
        Set<String> told = query.columns();
        List<Target> columns = new ArrayList<>();
        for (String key : new TreeSet<>(told == null ? keys : told)) {
            columns.add(fields.written(resource, key));
        }
        return columns;
    }

    private List<Where> where() {
        List<Where> where = new ArrayList<>();
        for (Query.At<Filter> each : query.filters()) {
            if (each.path().isEmpty()) {
                where.add(fields.filter(resource.name(), each.what()));
            }
        }
        query.logic().stream()
                .filter(each -> each.path().isEmpty())
                .forEach(each -> where.add(fields.logic(resource.name(), each.what())));
        return where;
    }
}
