package dev.binnacle.schema.definition;

import dev.binnacle.database.ObjectRef;
import dev.binnacle.database.Surroundings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Owners, grants and comments on parts, as statements made them. */
final class Rights {
    private record Held(ObjectRef object, String privilege, String grantee) {}

    private static final Comparator<ObjectRef> ORDER =
            Comparator.comparing(ObjectRef::kind)
                    .thenComparing(ObjectRef::schema)
                    .thenComparing(ObjectRef::name)
                    .thenComparing(ObjectRef::part);

    private final Map<ObjectRef, String> remarks = new LinkedHashMap<>();
    private final Map<ObjectRef, String> owners = new LinkedHashMap<>();
    private final Map<Held, Surroundings.Right> rights = new LinkedHashMap<>();

    void remark(ObjectRef object, @org.jspecify.annotations.Nullable String text) {
        if (text == null) {
            remarks.remove(object);
        } else {
            remarks.put(object, text);
        }
    }

    void owner(ObjectRef object, String role) {
        owners.put(object, role);
    }

    void grant(ObjectRef object, String privilege, String grantee, boolean grantable) {
        rights.put(
                new Held(object, privilege, grantee),
                new Surroundings.Right(object, privilege, grantee, grantable, false));
    }

    /**
     * @param usual whether the right is there by itself, so that its loss is worth telling
     */
    void revoke(ObjectRef object, String privilege, String grantee, boolean usual) {
        Held held = new Held(object, privilege, grantee);
        rights.remove(held);
        if (usual) {
            rights.put(held, new Surroundings.Right(object, privilege, grantee, false, true));
        }
    }

    Surroundings with(List<Surroundings.Extension> extensions) {
        List<Surroundings.Remark> said = new ArrayList<>();
        remarks.forEach((object, text) -> said.add(new Surroundings.Remark(object, text)));
        said.sort(Comparator.comparing(Surroundings.Remark::object, ORDER));
        List<Surroundings.Owned> owned = new ArrayList<>();
        owners.forEach((object, role) -> owned.add(new Surroundings.Owned(object, role)));
        owned.sort(Comparator.comparing(Surroundings.Owned::object, ORDER));
        List<Surroundings.Right> held = new ArrayList<>(rights.values());
        held.sort(
                Comparator.comparing(Surroundings.Right::object, ORDER)
                        .thenComparing(Surroundings.Right::privilege)
                        .thenComparing(Surroundings.Right::grantee));
        return new Surroundings(extensions, said, owned, held, null);
    }
}
