package dev.binnacle.workspace.store;

import java.time.Instant;
import java.util.List;

/** What was sent and answered, newest first. */
public final class CallHistory {
    private final Store store;

    CallHistory(Store store) {
        this.store = store;
    }

    public void add(Call call) {
        store.write(session -> session.persist(CallEntity.of(call)));
    }

    /** The newest calls of all requests. */
    public List<Call> recent(int limit) {
        return store.read(session ->
                session
                        .createSelectionQuery(
                                "from CallEntity order by at desc, id desc", CallEntity.class)
                        .setMaxResults(limit)
                        .getResultList()
                        .stream()
                        .map(CallEntity::call)
                        .toList());
    }

    /**
     * The newest calls of one request.
     *
     * @param request path of its file under {@code requests/}
     */
    public List<Call> recent(String request, int limit) {
        return store.read(session ->
                session
                        .createSelectionQuery(
                                "from CallEntity where request = :request order by at desc, id"
                                        + " desc",
                                CallEntity.class)
                        .setParameter("request", request)
                        .setMaxResults(limit)
                        .getResultList()
                        .stream()
                        .map(CallEntity::call)
                        .toList());
    }

    /** Forgets everything older. */
    public void forgetBefore(Instant time) {
        store.write(session ->
                session.createMutationQuery("delete from CallEntity where at < :time")
                        .setParameter("time", time)
                        .executeUpdate());
    }
}
