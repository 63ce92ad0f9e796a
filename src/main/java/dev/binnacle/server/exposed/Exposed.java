package dev.binnacle.server.exposed;

import dev.binnacle.database.TableName;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * Everything of a database that requests can reach, as it was when it was read. Immutable; a new
 * one takes its place when the database changes.
 *
 * @param relationships by origin, in a fixed order
 * @param routines by name; several of one name are told apart by their parameters
 * @param representations functions that turn a domain into what is shown and back
 * @param roleSettings by role
 */
public record Exposed(
        Map<TableName, Resource> resources,
        Map<TableName, List<Relationship>> relationships,
        Map<TableName, List<Routine>> routines,
        Map<Representation, String> representations,
        List<MediaHandler> mediaHandlers,
        Map<String, Map<String, String>> roleSettings) {

    /** A cast from one type to another, both as their columns declare them. */
    public record Representation(String from, String to) {}

    public @Nullable Resource resource(TableName name) {
        return resources.get(name);
    }

    public List<Relationship> from(TableName origin) {
        return relationships.getOrDefault(origin, List.of());
    }
}
