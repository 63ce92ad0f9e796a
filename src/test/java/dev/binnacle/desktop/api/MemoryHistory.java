package dev.binnacle.desktop.api;

import dev.binnacle.api.RequestHistory;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers calls while a test runs. */
final class MemoryHistory implements RequestHistory {
    private final List<Call> calls = new CopyOnWriteArrayList<>();

    @Override
    public void add(Call call) {
        calls.addFirst(
                new Call(
                        calls.size() + 1,
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
                        call.problem()));
    }

    @Override
    public List<Call> find(String words, int most) {
        return calls.stream().filter(call -> call.toString().contains(words)).limit(most).toList();
    }

    @Override
    public Optional<Call> whole(long id) {
        return calls.stream().filter(call -> call.id() == id).findFirst();
    }
}
