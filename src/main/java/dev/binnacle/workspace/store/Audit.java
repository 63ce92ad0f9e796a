package dev.binnacle.workspace.store;

import java.util.List;

/** Who did what, and when. Only ever added to. */
public final class Audit {
    private final Store store;

    Audit(Store store) {
        this.store = store;
    }

    public void add(Act act) {
        store.write(session -> session.persist(ActEntity.of(act)));
    }

    /** The newest acts on all backends, newest first. */
    public List<Act> recent(int limit) {
        return store.read(session ->
                session
                        .createSelectionQuery(
                                "from ActEntity order by at desc, id desc", ActEntity.class)
                        .setMaxResults(limit)
                        .getResultList()
                        .stream()
                        .map(ActEntity::act)
                        .toList());
    }
}
