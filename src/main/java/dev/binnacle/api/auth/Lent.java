package dev.binnacle.api.auth;

import dev.binnacle.api.Redaction;
import dev.binnacle.api.Request;
import dev.binnacle.api.Transport;
import dev.binnacle.api.hurl.Variables;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;

import okhttp3.HttpUrl;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The secrets that one request was given while it was put together. */
public final class Lent implements Variables.Lending {
    private final SecretSource source;
    private final Map<String, Secret> used = new LinkedHashMap<>();

    public Lent(SecretSource source) {
        this.source = source;
    }

    @Override
    public @Nullable String lend(String variable) {
        Secret known = used.get(variable);
        Secret found = known == null ? source.find(variable) : known;
        if (found == null) {
            return null;
        }
        used.put(variable, found);
        return found.value();
    }

    /** What was lent, by names of variables. */
    public Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        used.forEach((name, secret) -> values.put(name, secret.value()));
        return values;
    }

    /** What is covered wherever something is shown. */
    public Set<String> hidden() {
        if (used.isEmpty()) {
            return Set.of();
        }
        return used.values().stream().map(Secret::value).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The request, once it is seen that each secret in it may go where it goes. One that would
     * follow redirects anywhere with all it has does not when a secret is bound.
     *
     * @throws dev.binnacle.base.ProblemException when a secret is not for that host
     */
    public Request bound(Request request) {
        if (used.isEmpty()) {
            return request;
        }
        HttpUrl url = HttpUrl.parse(request.url().replaceFirst("^ws", "http"));
        if (url == null) {
            throw Problem.of(
                            ProblemCode.REQUEST_INVALID,
                            "The URL is not valid.",
                            Redaction.covered(Redaction.url(request.url()), hidden()))
                    .exception();
        }
        for (Secret secret : used.values()) {
            refuseOthers(secret, url.host(), url.port());
            if (!url.isHttps() || request.rules().insecure()) {
                refuseDetours(secret, url, request.rules().transport());
            }
        }
        boolean anyBound = used.values().stream().anyMatch(secret -> !secret.hosts().isEmpty());
        return anyBound ? request.with(request.rules().untrusting()) : request;
    }

    /** Where nothing vouches for a host, its name alone says nothing. */
    private static void refuseDetours(Secret secret, HttpUrl url, Transport transport) {
        for (Transport.Detour detour : transport.to(url.host(), url.port()).detours()) {
            for (String host : detour.toHost()) {
                refuseOthers(secret, host, detour.toPort() == 0 ? url.port() : detour.toPort());
            }
        }
        String proxy = transport.proxy();
        if (proxy != null) {
            String bare = proxy.replaceFirst("^[a-zA-Z0-9]+://", "").replaceFirst("^.*@", "");
            refuseOthers(secret, bare.replaceFirst("[:/].*$", ""), 0);
        }
    }

    private static void refuseOthers(Secret secret, String host, int port) {
        if (!secret.fits(host, port)) {
            throw Problem.of(
                            ProblemCode.SECRET_ELSEWHERE,
                            "The secret " + secret.name() + " is not for " + host + ".",
                            "It may go to: " + String.join(", ", secret.hosts()))
                    .exception();
        }
    }

    /** A text without them. */
    public String covered(String text) {
        return Redaction.covered(text, hidden());
    }
}
