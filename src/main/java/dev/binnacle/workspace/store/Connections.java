package dev.binnacle.workspace.store;

import dev.binnacle.database.ConnectionSettings;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The connections of a workspace, in the order they are shown. Never their secrets. */
public final class Connections {
    private final Store store;
    private final List<Consumer<List<ConnectionSettings>>> watchers = new CopyOnWriteArrayList<>();

    Connections(Store store) {
        this.store = store;
    }

    public List<ConnectionSettings> all() {
        return store.read(session ->
                session
                        .createSelectionQuery(
                                "from ConnectionEntity order by place, name, id",
                                ConnectionEntity.class)
                        .getResultList()
                        .stream()
                        .map(ConnectionFields::settings)
                        .toList());
    }

    public Optional<ConnectionSettings> find(String id) {
        return store.read(session ->
                Optional.ofNullable(session.find(ConnectionEntity.class, id))
                        .map(ConnectionFields::settings));
    }

    /** Adds the connection at the end, or changes the one with its id. */
    public void save(ConnectionSettings settings) {
        store.write(session -> {
            ConnectionEntity row = session.find(ConnectionEntity.class, settings.id());
            if (row == null) {
                row = new ConnectionEntity();
                row.place =
                        session.createSelectionQuery(
                                        "select coalesce(max(place) + 1, 0) from ConnectionEntity",
                                        Integer.class)
                                .getSingleResult();
                ConnectionFields.fill(row, settings);
                session.persist(row);
            } else {
                ConnectionFields.fill(row, settings);
            }
        });
        tell();
    }

    /** Puts the connections in this order; ids that are not named keep their place. */
    public void arrange(List<String> ids) {
        store.write(session -> {
            for (int i = 0; i < ids.size(); i++) {
                ConnectionEntity row = session.find(ConnectionEntity.class, ids.get(i));
                if (row != null) {
                    row.place = i;
                }
            }
        });
        tell();
    }

    /** Deletes the connection; its history stays. */
    public void delete(String id) {
        store.write(session -> {
            ConnectionEntity row = session.find(ConnectionEntity.class, id);
            if (row != null) {
                session.remove(row);
            }
        });
        tell();
    }

    /** Called with all connections after each change, on the thread that made it. */
    public void watch(Consumer<List<ConnectionSettings>> watcher) {
        watchers.add(watcher);
    }

    private void tell() {
        if (!watchers.isEmpty()) {
            List<ConnectionSettings> now = all();
            watchers.forEach(watcher -> watcher.accept(now));
        }
    }
}
