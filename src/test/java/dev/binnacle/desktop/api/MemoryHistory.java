package dev.binnacle.desktop.api;

import dev.binnacle.api.RequestHistory;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers calls while a test runs. */
final class MemoryHistory implements RequestHistory {
    private final List<Call> calls = new CopyOnWriteArrayList<>();

    @Override
    public void add(Call call) {
        calls.addFirst(call);
    }

    @Override
    public List<Call> recent(int most) {
        return calls.stream().limit(most).toList();
    }
}
