package dev.binnacle.schema.plan;

import dev.binnacle.database.Column;
import dev.binnacle.database.Table;
import dev.binnacle.database.UserType;
import dev.binnacle.schema.object.ObjectId;
import dev.binnacle.schema.object.SchemaObject;
import dev.binnacle.schema.object.SchemaObjects;
import dev.binnacle.schema.object.ViewHead;

import java.util.Objects;

/** Where a type is part of another one whose values are kept. */
final class Within {
    private final SchemaObjects objects;

    Within(SchemaObjects objects) {
        this.objects = objects;
    }

    /** Whether columns have the type within an array, a composite or a range. */
    boolean kept(ObjectId type) {
        return objects.neededBy(type).stream().anyMatch(user -> kept(user, type));
    }

    private boolean kept(ObjectId user, ObjectId type) {
        SchemaObject object = Objects.requireNonNull(objects.get(user));
        return switch (object.value()) {
            case Column column -> array(column.type());
            case ViewHead view ->
                    filled(view)
                            && view.columns().stream()
                                    .anyMatch(each -> array(each) && each.contains(type.name()));
            case UserType other ->
                    other.kind().equals("domain") && !array(other.definition())
                            ? kept(user)
                            : anyColumn(user);
            default -> false;
        };
    }

    /** Whether a column has the type in any way. */
    private boolean anyColumn(ObjectId type) {
        return objects.neededBy(type).stream()
                .anyMatch(user ->
                        switch (Objects.requireNonNull(objects.get(user)).value()) {
                            case Column column -> true;
                            case ViewHead view ->
                                    filled(view)
                                            && view.columns().stream()
                                                    .anyMatch(each -> each.contains(type.name()));
                            case UserType other -> anyColumn(user);
                            default -> false;
                        });
    }

    private static boolean array(String type) {
        return type.contains("[]");
    }

    private static boolean filled(ViewHead view) {
        return view.kind() == Table.Kind.MATERIALIZED_VIEW;
    }
}
