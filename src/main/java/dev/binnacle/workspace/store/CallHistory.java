package dev.binnacle.workspace.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What was sent and answered, newest first. */
public final class CallHistory {
    /** How many are kept. */
    public static final int MOST = 1_000;

    private static final String ALL =
            "select id, request, at, method, url, status, millis, requestBytes, responseBytes,"
                    + " problem from CallEntity order by at desc, id desc";
    private static final String FOUND =
            ALL.replace(
                    "order by",
                    "where lower(url) like :like escape '!' or lower(method) like :like escape '!'"
                        + " or cast(status as string) like :like escape '!' or lower(request) like"
                        + " :like escape '!' or lower(problem) like :like escape '!' or"
                        + " lower(requestText) like :like escape '!' or lower(responseHead) like"
                        + " :like escape '!' or lower(responseBody) like :like escape '!' order"
                        + " by");

    private final Store store;

    CallHistory(Store store) {
        this.store = store;
    }

    /** Keeps a call, and of all calls the newest {@link #MOST}. */
    public void add(Call call) {
        store.write(session -> {
            var row = CallEntity.of(call);
            session.persist(row);
            Long id = row.id;
            if (id != null) {
                session.createMutationQuery("delete from CallEntity where id <= :oldest")
                        .setParameter("oldest", id - MOST)
                        .executeUpdate();
            }
        });
    }

    /**
     * The newest calls that hold these words anywhere; their texts are left out.
     *
     * @param words in any case; empty = all
     */
    public List<Call> find(String words, int limit) {
        String like =
                "%"
                        + words.toLowerCase(Locale.ROOT)
                                .replace("!", "!!")
                                .replace("%", "!%")
                                .replace("_", "!_")
                        + "%";
        return store.read(session ->
                session
                        .createSelectionQuery(words.isEmpty() ? ALL : FOUND, Object[].class)
                        .setMaxResults(limit)
                        .setProperties(words.isEmpty() ? Map.of() : Map.of("like", like))
                        .getResultList()
                        .stream()
                        .map(CallHistory::withoutTexts)
                        .toList());
    }

    private static Call withoutTexts(Object[] row) {
        return new Call(
                (Long) row[0],
                (String) row[1],
                (Instant) row[2],
                (String) row[3],
                (String) row[4],
                (Integer) row[5],
                Duration.ofMillis((Long) row[6]),
                (Long) row[7],
                (Long) row[8],
                "",
                "",
                "",
                (String) row[9]);
    }

    /** One call with its texts. */
    public Optional<Call> whole(long id) {
        return store.read(session ->
                Optional.ofNullable(session.find(CallEntity.class, id)).map(CallEntity::call));
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
