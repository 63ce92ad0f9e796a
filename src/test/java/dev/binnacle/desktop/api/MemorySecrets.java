package dev.binnacle.desktop.api;

import dev.binnacle.api.auth.Secret;
import dev.binnacle.api.auth.Secrets;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** Secrets for a test. */
final class MemorySecrets implements Secrets {
    private final Map<String, Secret> kept = new ConcurrentSkipListMap<>();

    @Override
    public @Nullable Secret find(String name) {
        return kept.get(name);
    }

    @Override
    public List<Known> known() {
        return kept.values().stream().map(each -> new Known(each.name(), each.hosts())).toList();
    }

    @Override
    public void keep(Secret secret) {
        kept.put(secret.name(), secret);
    }
}
