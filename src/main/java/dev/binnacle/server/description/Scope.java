package dev.binnacle.server.description;

import dev.binnacle.database.TableName;
import dev.binnacle.server.action.Action;
import dev.binnacle.server.exposed.Attribute;
import dev.binnacle.server.exposed.Exposed;
import dev.binnacle.server.exposed.Resource;
import dev.binnacle.server.exposed.Routine;
import dev.binnacle.server.query.Rights;
import dev.binnacle.server.query.Rights.Right;
import dev.binnacle.server.validation.TableSchemas;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a description is about.
 *
 * @param rights of whom it is for; null = everything is described
 * @param server the interface's address
 * @param actions that the reader may call
 * @param schemas what bodies must be like beside what the database asks
 */
public record Scope(
        Exposed exposed,
        String schema,
        @Nullable Rights rights,
        String server,
        TableSchemas schemas,
        List<Action> actions) {

    public Scope {
        actions = List.copyOf(actions);
    }

    List<Resource> resources() {
        return exposed.resources().values().stream()
                .filter(each -> each.name().schema().equals(schema))
                .filter(each -> rights == null || rights.tables().containsKey(each.name()))
                .map(this::seen)
                .toList();
    }

    /** With only the columns that the reader may touch. */
    private Resource seen(Resource each) {
        if (rights == null || !rights.columns().containsKey(each.name())) {
            return each;
        }
        Map<String, Attribute> columns = new LinkedHashMap<>(each.columns());
        columns.keySet().removeIf(column -> !rights.sees(each.name(), column));
        return new Resource(
                each.name(),
                each.view(),
                each.insertable(),
                each.updatable(),
                each.deletable(),
                each.primaryKey(),
                columns,
                each.comment());
    }

    /** Routines by one of each name: what differs by parameters shares a path. Actions last. */
    List<List<Routine>> routines() {
        List<List<Routine>> all = new ArrayList<>();
        exposed.routines().values().stream()
                .filter(each -> each.getFirst().name().schema().equals(schema))
                .filter(each ->
                        rights == null || rights.routines().contains(each.getFirst().name()))
                .forEach(all::add);
        actions.forEach(each -> all.add(List.of(each.routine(schema))));
        return all;
    }

    /** What is said of a parameter beyond its type. */
    void describe(ObjectNode property, Routine routine, String parameter) {
        action(routine)
                .flatMap(action ->
                        action.parameters().stream()
                                .filter(each -> each.name().equals(parameter))
                                .findFirst())
                .ifPresent(each -> ParameterJson.describe(property, each));
    }

    /** The status of a call that succeeds. */
    String status(Routine routine) {
        return action(routine).map(each -> String.valueOf(each.answer().status())).orElse("200");
    }

    private Optional<Action> action(Routine routine) {
        return actions.stream()
                .filter(each -> each.name().equals(routine.name().name()))
                .findFirst();
    }

    boolean reads(Resource resource) {
        return may(resource.name(), Right.SELECT);
    }

    boolean inserts(Resource resource) {
        return resource.insertable() && may(resource.name(), Right.INSERT);
    }

    boolean updates(Resource resource) {
        return resource.updatable() && may(resource.name(), Right.UPDATE);
    }

    boolean deletes(Resource resource) {
        return resource.deletable() && may(resource.name(), Right.DELETE);
    }

    private boolean may(TableName table, Right right) {
        return rights == null || rights.may(table, right);
    }
}
