package dev.binnacle.api.call;

import dev.binnacle.api.Header;
import dev.binnacle.api.Payload;
import dev.binnacle.api.Request;
import dev.binnacle.api.Transport;

import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Response;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * GET and HEAD with a body, which some search engines ask for and OkHttp does not send: such a
 * request goes as a POST as far as here, and from here by Java's own client, over a connection of
 * its own. Its times to connect are not told apart.
 */
final class BodiedGet implements Interceptor {
    private static final Set<String> ITS_OWN = Set.of("connection", "expect", "host", "upgrade");
    private static final Pattern TOKEN = Pattern.compile("[\\w!#$%&'*+.^`|~-]+");
    private static final int LATIN = 0xFF;

    /**
     * What rides on such a request.
     *
     * @param method what is sent instead of POST
     * @param onlyFirst whether HTTP/1.1 was asked for
     */
    record Meant(String method, boolean onlyFirst) {}

    /** Whether a request is one. */
    static boolean is(Request request) {
        boolean bodiless = request.method().equals("GET") || request.method().equals("HEAD");
        return bodiless && !(request.payload() instanceof Payload.None);
    }

    static boolean is(okhttp3.Request request) {
        return request.tag(Meant.class) != null;
    }

    static void mark(okhttp3.Request.Builder outgoing, Request request) {
        boolean onlyFirst =
                request.url().startsWith("http:")
                        || request.rules().transport().protocol() == Transport.Protocol.HTTP_1_1;
        outgoing.tag(Meant.class, new Meant(request.method(), onlyFirst));
    }

    /** What Java's client cannot do as the request asks; empty = nothing. */
    static Optional<String> unfit(Request request, HttpUrl url) {
        Transport asked = request.rules().transport();
        if (asked.proxy() != null) {
            return Optional.of("a proxy of its own");
        }
        if (asked.certificate() != null) {
            return Optional.of("a client certificate");
        }
        if (asked.family() != Transport.Family.ANY || !asked.detours().isEmpty()) {
            return Optional.of("an address of its own");
        }
        if (asked.mostPerSecond() != 0) {
            return Optional.of("limit-rate");
        }
        if (url.uri().getHost() == null) {
            return Optional.of("the host name " + url.host());
        }
        return request.headers().stream()
                .filter(each -> !isTaken(each))
                .findFirst()
                .map(each -> "such a header " + each.name());
    }

    private static boolean isTaken(Header header) {
        return TOKEN.matcher(header.name()).matches()
                && !ITS_OWN.contains(header.name().toLowerCase(Locale.ROOT))
                && header.value().chars().allMatch(c -> c <= LATIN);
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Meant meant = chain.request().tag(Meant.class);
        return meant == null
                ? chain.proceed(chain.request())
                : new BodiedCall(chain, meant).answer();
    }
}
