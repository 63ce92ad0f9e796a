package dev.binnacle.app;

import dev.binnacle.api.RequestHistory;
import dev.binnacle.workspace.Workspace;

import java.util.List;
import java.util.Optional;

/** What was sent and answered, in the workspace's store. */
final class StoredCalls implements RequestHistory {
    private final Workspace workspace;

    StoredCalls(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public void add(Call call) {
        workspace
                .store()
                .callHistory()
                .add(
                        new dev.binnacle.workspace.store.Call(
                                call.id(),
                                call.path(),
                                call.at(),
                                call.method(),
                                call.url(),
                                call.status(),
                                call.took(),
                                call.sentBytes(),
                                call.receivedBytes(),
                                call.source(),
                                call.head(),
                                call.body(),
                                call.problem().isEmpty() ? null : call.problem()));
    }

    @Override
    public List<Call> find(String words, int most) {
        return workspace.store().callHistory().find(words, most).stream()
                .map(StoredCalls::of)
                .toList();
    }

    @Override
    public Optional<Call> whole(long id) {
        return workspace.store().callHistory().whole(id).map(StoredCalls::of);
    }

    private static Call of(dev.binnacle.workspace.store.Call call) {
        String problem = call.problem();
        return new Call(
                call.id(),
                call.request(),
                call.at(),
                call.method(),
                call.url(),
                call.status(),
                call.duration(),
                call.requestBytes(),
                call.responseBytes(),
                call.requestText(),
                call.responseHead(),
                call.responseBody(),
                problem == null ? "" : problem);
    }
}
