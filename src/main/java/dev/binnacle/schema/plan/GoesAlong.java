package dev.binnacle.schema.plan;

import dev.binnacle.schema.object.ObjectId;
import dev.binnacle.schema.object.ObjectKind;
import dev.binnacle.schema.object.SchemaObject;
import dev.binnacle.schema.object.SchemaObjects;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What goes with something else that goes, without a statement of its own. */
final class GoesAlong {
    /** What goes by a statement of its own where more than its table goes. */
    private static final Set<ObjectKind> ALONE =
            EnumSet.of(
                    ObjectKind.FOREIGN_KEY,
                    ObjectKind.PARTITION,
                    ObjectKind.CHECK,
                    ObjectKind.INDEX,
                    ObjectKind.TRIGGER,
                    ObjectKind.POLICY,
                    ObjectKind.RULE);

    private final SchemaObjects before;
    private final Fate fate;
    private final Set<ObjectId> late;

    /**
     * @param late what goes last, and so takes nothing along
     */
    GoesAlong(SchemaObjects before, Fate fate, Set<ObjectId> late) {
        this.before = before;
        this.fate = fate;
        this.late = late;
    }

    /** Whether it is a foreign key that stays behind when its partition is taken out. */
    boolean loose(ObjectId id) {
        ObjectId partition = ObjectId.of(ObjectKind.PARTITION, id.tableName());
        return id.kind() == ObjectKind.FOREIGN_KEY
                && before.has(partition)
                && fate.gone(partition)
                && !implied(Objects.requireNonNull(before.get(partition)));
    }

    /** Whether it goes with something else that goes. */
    boolean implied(SchemaObject object) {
        ObjectId id = object.id();
        if (ALONE.contains(id.kind())) {
            return onlyOwn(object);
        }
        if (id.kind() == ObjectKind.SEQUENCE && ownerGoes(id)) {
            return true;
        }
        if (id.kind() == ObjectKind.OWNED_SEQUENCE
                && object.parent() != null
                && drawnElsewhere(object.parent())) {
            return false;
        }
        return object.parent() != null && fate.gone(object.parent());
    }

    /** Whether nothing that goes but its own table is involved, so that it goes with that. */
    private boolean onlyOwn(SchemaObject object) {
        ObjectId own = Objects.requireNonNull(object.parent());
        boolean others =
                before.needs(object.id()).stream()
                        .filter(need -> !need.tableName().equals(own.tableName()))
                        .anyMatch(need -> fate.gone(need) && !late.contains(need));
        return fate.gone(own)
                && !others
                && (object.id().kind() != ObjectKind.PARTITION || !referenced(object.id()));
    }

    /** Whether foreign keys refer to a whole, whose partitions then can only be taken out. */
    private boolean referenced(ObjectId partition) {
        return before.needs(partition).stream()
                .filter(need -> need.kind() == ObjectKind.TABLE)
                .filter(whole -> !whole.tableName().equals(partition.tableName()))
                .anyMatch(whole ->
                        before.neededBy(whole).stream()
                                        .anyMatch(user -> user.kind() == ObjectKind.FOREIGN_KEY)
                                || referenced(
                                        ObjectId.of(ObjectKind.PARTITION, whole.tableName())));
    }

    /** A sequence that belongs to a column goes with it. */
    private boolean ownerGoes(ObjectId id) {
        return !drawnElsewhere(id)
                && owner(id).anyMatch(need -> need.kind() == ObjectKind.COLUMN && fate.gone(need));
    }

    private Stream<ObjectId> owner(ObjectId sequence) {
        ObjectId owned =
                new ObjectId(ObjectKind.OWNED_SEQUENCE, sequence.schema(), "", sequence.name());
        return before.needs(owned).stream();
    }

    /** Whether columns draw on it that it does not belong to. */
    private boolean drawnElsewhere(ObjectId sequence) {
        return before.neededBy(sequence).stream()
                .filter(user -> user.kind() == ObjectKind.COLUMN)
                .anyMatch(user -> owner(sequence).noneMatch(user::equals));
    }
}
