package dev.binnacle.app;

import dev.binnacle.api.auth.Secret;
import dev.binnacle.api.auth.Secrets;
import dev.binnacle.api.hurl.RoleLogin;
import dev.binnacle.desktop.server.ApiServers;
import dev.binnacle.desktop.shell.Backend;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Secrets that are kept, and tokens of the roles of the backend in front while it is served from
 * here: each is made when a request asks for it, and may go to that server only.
 */
final class RoleTokens implements Secrets {
    private final Secrets kept;
    private final Supplier<@Nullable ApiServers> servers;
    private final Supplier<@Nullable Backend> front;

    RoleTokens(
            Secrets kept,
            Supplier<@Nullable ApiServers> servers,
            Supplier<@Nullable Backend> front) {
        this.kept = kept;
        this.servers = servers;
        this.front = front;
    }

    @Override
    public @Nullable Secret find(String name) {
        Secret found = kept.find(name);
        ApiServers serving = servers.get();
        Backend backend = front.get();
        if (found != null || serving == null || !name.startsWith(RoleLogin.TOKEN)) {
            return found;
        }
        List<String> hosts = hosts(serving, backend);
        if (hosts.isEmpty()) {
            return null; // not served: without a host it could go to any
        }
        return serving.roles(backend).stream()
                .filter(role -> RoleLogin.tokenName(role).equals(name))
                .findFirst()
                .map(role -> serving.token(backend, role))
                .map(token -> new Secret(name, token, hosts))
                .orElse(null);
    }

    @Override
    public List<Known> known() {
        ApiServers serving = servers.get();
        Backend backend = front.get();
        if (serving == null || backend == null) {
            return kept.known();
        }
        String from = "the API in front";
        List<String> hosts = hosts(serving, backend);
        if (hosts.isEmpty()) {
            return kept.known();
        }
        Stream<Known> tokens =
                serving.roles(backend).stream()
                        .map(role -> new Known(RoleLogin.tokenName(role), hosts, from));
        return Stream.concat(tokens, kept.known().stream()).toList();
    }

    private static List<String> hosts(ApiServers serving, @Nullable Backend backend) {
        String address = serving.address(backend);
        return address == null ? List.of() : List.of(URI.create(address).getAuthority());
    }

    @Override
    public void keep(Secret secret) {
        kept.keep(secret);
    }
}
