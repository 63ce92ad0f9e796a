package dev.binnacle.schema.plan;

import dev.binnacle.database.Column;
import dev.binnacle.database.Routine;
import dev.binnacle.database.TableName;
import dev.binnacle.schema.diff.Difference;
import dev.binnacle.schema.diff.SchemaDiff;
import dev.binnacle.schema.object.ObjectId;
import dev.binnacle.schema.object.ObjectKind;
import dev.binnacle.schema.object.SchemaObject;
import dev.binnacle.schema.object.SchemaObjects;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What becomes of each object: it goes, it comes, it is altered, it goes and comes back because of
 * what it needs.
 */
final class Fate {
    /** What shares one room of names with others of its schema. */
    private static final Set<ObjectKind> NAMED =
            EnumSet.of(
                    ObjectKind.TYPE,
                    ObjectKind.SEQUENCE,
                    ObjectKind.ROUTINE,
                    ObjectKind.TABLE,
                    ObjectKind.VIEW,
                    ObjectKind.INDEX);

    /** What a whole gives its partitions, or takes over from them. */
    private static final Set<ObjectKind> PARTS = EnumSet.of(ObjectKind.KEY, ObjectKind.INDEX);

    private final SchemaObjects before;
    private final SchemaObjects after;
    private final PlanDialect dialect;
    private final PartRenames partRenames;

    /** What is dropped, for good or for a while. */
    private final Set<ObjectId> gone = new HashSet<>();

    /** Types that are made anew while columns have them. */
    private final Set<ObjectId> recast = new HashSet<>();

    /** What is altered so that its users must go for a while. */
    private final Set<ObjectId> touched = new HashSet<>();

    private final Set<ObjectId> retyped = new HashSet<>();
    private final Set<ObjectId> defaultReset = new HashSet<>();
    private final Map<ObjectId, Change.InPlace> altered = new HashMap<>();
    private final Deque<ObjectId> open = new ArrayDeque<>();
    private final Map<ObjectId, ObjectId> renamed = new LinkedHashMap<>();
    private final Set<ObjectId> arrivesByName;
    private final Set<TableName> newNames;

    Fate(SchemaDiff diff, PlanDialect dialect) {
        this.before = diff.before();
        this.after = diff.after();
        this.dialect = dialect;
        this.partRenames = new PartRenames(diff);
        this.newNames = newNames();
        diff.all().forEach(this::differs);
        after.all().forEach(this::inherits);
        after.all().forEach(this::taken);
        while (!open.isEmpty()) {
            spread(open.pop());
        }
        partRenames
                .all()
                .forEach((from, to) -> {
                    if (!gone.contains(from)) {
                        renamed.put(from, to);
                    }
                });
        arrivesByName = new HashSet<>(renamed.values());
    }

    private void differs(Difference difference) {
        ObjectId id = difference.id();
        SchemaObject old = difference.before();
        SchemaObject to = difference.after();
        if (partRenames.involves(id)) {
            return;
        }
        if (old != null && to == null) {
            goes(id);
        } else if (old != null && to != null) {
            switch (dialect.change(old, to)) {
                case Change.InPlace change -> {
                    altered.put(id, change);
                    if (change.touches()) {
                        touch(id);
                    }
                }
                case Change.Direct change -> {
                    if (new Within(before).kept(id)) {
                        recast.add(id);
                        goes(id);
                    } else {
                        altered.put(id, new Change.InPlace(change.statements(), false));
                    }
                }
                case Change.Replace replace -> goes(id);
                case Change.Recast again -> {
                    recast.add(id);
                    goes(id);
                }
            }
        }
    }

    /** What goes down from a table above is as there; a table that says otherwise says it again. */
    private void inherits(SchemaObject to) {
        ObjectId id = to.id();
        if (id.kind() != ObjectKind.COLUMN || !to.inherited() || gone.contains(id)) {
            return;
        }
        SchemaObject old = before.get(id);
        Column expected = old == null ? null : old.value(Column.class);
        for (ObjectId need : after.needs(id)) {
            SchemaObject above = after.get(need);
            if (above != null
                    && need.kind() == ObjectKind.COLUMN
                    && !need.table().equals(id.table())) {
                SchemaObject was = before.get(need);
                expected =
                        Inherited.expected(
                                expected,
                                was == null ? null : was.value(Column.class),
                                above.value(Column.class));
            }
        }
        boolean there = to.parent() != null && before.has(to.parent());
        if (expected != null && there) {
            SchemaObject taken = new SchemaObject(id, to.parent(), expected, List.of(), true);
            if (dialect.change(taken, to) instanceof Change.InPlace change) {
                altered.put(id, change);
            }
        }
    }

    /**
     * A whole's new key or index would take over a partition's own, so that comes anew after it.
     */
    private void taken(SchemaObject to) {
        ObjectId id = to.id();
        boolean own = PARTS.contains(id.kind()) && !to.inherited() && before.has(id);
        if (own
                && after.needs(id).stream()
                        .anyMatch(need -> ofWhole(need, id) && !before.has(need))) {
            goes(id);
        }
    }

    private static boolean ofWhole(ObjectId id, ObjectId part) {
        return PARTS.contains(id.kind()) && !id.tableName().equals(part.tableName());
    }

    /** Columns below one that takes nulls again which go on taking none. */
    List<ObjectId> filledBelow(ObjectId id) {
        boolean opens =
                id.kind() == ObjectKind.COLUMN && !nullable(before, id) && nullable(after, id);
        List<ObjectId> filled = new ArrayList<>();
        if (opens) {
            for (ObjectId user : before.neededBy(id)) {
                boolean below =
                        user.kind() == ObjectKind.COLUMN
                                && user.name().equals(id.name())
                                && after.needs(user).contains(id)
                                && !gone.contains(user);
                if (below && !nullable(after, user)) {
                    filled.add(user);
                } else if (below) {
                    filled.addAll(filledBelow(user));
                }
            }
        }
        return filled;
    }

    private static boolean nullable(SchemaObjects objects, ObjectId column) {
        SchemaObject object = objects.get(column);
        return object != null && object.value(Column.class).nullable();
    }

    /** Whether something else of this name comes to be. */
    boolean nameTaken(SchemaObject object) {
        return newNames.contains(name(object));
    }

    private static TableName name(SchemaObject object) {
        ObjectId id = object.id();
        String own =
                switch (object.value()) {
                    case Routine routine -> routine.name() + "()";
                    default ->
                            id.table().isEmpty() || id.kind() == ObjectKind.INDEX
                                    ? id.name()
                                    : id.table();
                };
        return new TableName(id.schema(), own);
    }

    private Set<TableName> newNames() {
        return after.all().stream()
                .filter(object -> NAMED.contains(object.id().kind()) && !before.has(object.id()))
                .map(Fate::name)
                .collect(Collectors.toSet());
    }

    private void goes(ObjectId id) {
        if (gone.add(id)) {
            open.push(id);
        }
    }

    private void touch(ObjectId id) {
        if (touched.add(id)) {
            open.push(id);
        }
    }

    /** Everything that needs it follows. */
    private void spread(ObjectId id) {
        boolean goes = gone.contains(id);
        for (ObjectId user : before.neededBy(id)) {
            SchemaObject object = Objects.requireNonNull(before.get(user));
            if (goes && id.equals(object.parent())) {
                goes(user);
            } else {
                follow(user, object, id, goes);
            }
        }
    }

    private void follow(ObjectId user, SchemaObject object, ObjectId id, boolean goes) {
        switch (user.kind()) {
            case VIEW, FOREIGN_KEY, CHECK, TRIGGER, RULE, POLICY, PARTITION -> {
                if (user.kind() != ObjectKind.PARTITION || goes && id.kind() == ObjectKind.TABLE) {
                    goes(user);
                }
            }
            case INDEX, KEY -> {
                boolean alike = ofWhole(id, user) && !object.inherited();
                boolean lost = user.kind() == ObjectKind.INDEX && !dialect.keepsIndex(object);
                if (alike ? goes && after.has(id) : goes || lost) {
                    goes(user);
                } else if (id.kind() == ObjectKind.COLUMN) {
                    // it is made anew by the database, also for a column that it only carries
                    before.neededBy(user).stream()
                            .filter(each -> each.kind() == ObjectKind.FOREIGN_KEY)
                            .forEach(this::goes);
                }
            }
            case OWNED_SEQUENCE,
                    ROUTINE,
                    SETTINGS,
                    STATISTICS,
                    OPERATOR,
                    CAST,
                    EVENT_TRIGGER,
                    INDEX_STATISTICS,
                    FOREIGN_COLUMN,
                    VIEW_DEFAULT,
                    TRIGGER_FIRING,
                    TYPED_TABLE,
                    TEXT_SEARCH_CONFIGURATION -> {
                boolean uses =
                        id.kind() == ObjectKind.COLUMN
                                && (user.kind() == ObjectKind.ROUTINE
                                        || user.kind() == ObjectKind.SETTINGS);
                if (goes || uses) {
                    goes(user);
                }
            }
            case TYPE -> {
                if (goes) {
                    recast.add(user);
                    goes(user);
                }
            }
            case RIGHT -> {
                if (goes && id.kind() == ObjectKind.RIGHT) {
                    goes(user);
                }
            }
            case COLUMN -> column(user, object, id, goes);
            default -> {}
        }
    }

    private void column(ObjectId user, SchemaObject object, ObjectId id, boolean goes) {
        Column column = object.value(Column.class);
        if (id.kind() == ObjectKind.COLUMN && object.inherited() && id.name().equals(user.name())) {
            if (goes) {
                goes(user);
            } else {
                touch(user);
            }
        }
        boolean computed =
                column.generated() == Column.Generated.STORED
                        || column.generated() == Column.Generated.VIRTUAL;
        if (computed && !id.kind().equals(ObjectKind.TYPE)) {
            goes(user);
        } else if (goes && id.kind() == ObjectKind.TYPE) {
            if (after.has(user)) {
                retyped.add(user);
                touch(user);
            }
        } else if (goes && (id.kind() == ObjectKind.ROUTINE || id.kind() == ObjectKind.SEQUENCE)) {
            defaultReset.add(user);
        }
    }

    /** Parts that only get another name; what has to go for a while is not among them. */
    Map<ObjectId, ObjectId> partRenames() {
        return renamed;
    }

    boolean gone(ObjectId id) {
        return gone.contains(id);
    }

    Set<ObjectId> gone() {
        return gone;
    }

    /** Partitions that are taken out of their whole, to be put into one again or not. */
    Set<TableName> apart() {
        return gone.stream()
                .filter(id -> id.kind() == ObjectKind.PARTITION)
                .map(ObjectId::tableName)
                .filter(table -> !gone.contains(ObjectId.of(ObjectKind.TABLE, table)))
                .collect(Collectors.toSet());
    }

    boolean recast(ObjectId id) {
        return recast.contains(id) && after.has(id);
    }

    /** Whether a column's type was made anew under it. */
    boolean retyped(ObjectId id) {
        return retyped.contains(id) && !gone.contains(id);
    }

    /** Whether what its default draws on goes. */
    boolean defaultLost(ObjectId id) {
        return defaultReset.contains(id);
    }

    boolean defaultReset(ObjectId id) {
        return defaultReset.contains(id) && !gone.contains(id);
    }

    Change.@Nullable InPlace altered(ObjectId id) {
        return gone.contains(id) ? null : altered.get(id);
    }

    /** Whether the object is there at the end but has to be made. */
    boolean comes(ObjectId id) {
        return after.has(id)
                && (gone.contains(id) || !before.has(id) || partRenames.freed(id))
                && !arrivesByName.contains(id);
    }
}
