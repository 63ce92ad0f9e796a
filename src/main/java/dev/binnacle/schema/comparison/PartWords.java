package dev.binnacle.schema.comparison;

import dev.binnacle.database.Surroundings;
import dev.binnacle.schema.object.ObjectId;
import dev.binnacle.schema.object.ObjectKind;
import dev.binnacle.schema.object.SchemaObject;

import org.jspecify.annotations.Nullable;

/** How a part is named below what it belongs to. */
final class PartWords {
    private PartWords() {}

    static String name(ObjectId id, @Nullable SchemaObject there) {
        if (there == null) {
            return id.name();
        }
        if (there.value() instanceof Surroundings.Right right) {
            String how = right.revoked() ? " from " : " to ";
            return right.privilege() + how + right.grantee();
        }
        if (there.value() instanceof Surroundings.Owned owned) {
            return owned.role();
        }
        ObjectId parent = there.parent();
        if (id.kind() == ObjectKind.COMMENT) {
            return parent == null || parent.table().isEmpty() || parent.name().isEmpty()
                    ? "comment"
                    : "comment on " + parent.name();
        }
        return id.name().isEmpty() ? id.kind().words() : id.name();
    }

    static String what(ObjectId id) {
        boolean said = id.name().isEmpty() || id.kind() == ObjectKind.COMMENT;
        return said ? "" : id.kind().words();
    }

    static String plural(ObjectKind kind) {
        return switch (kind) {
            case INDEX -> "indexes";
            case POLICY -> "policies";
            case SETTINGS -> "settings";
            default -> kind.words() + "s";
        };
    }
}
