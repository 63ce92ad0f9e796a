package dev.binnacle.api.call;

import dev.binnacle.api.Header;
import dev.binnacle.api.Payload;
import dev.binnacle.api.Request;

import okhttp3.HttpUrl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Decides whether an answer that points elsewhere is followed. Secrets, cookies, own headers and
 * bodies do not go to another host unless the request trusts it.
 */
final class RedirectPolicy {
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<String> HARMLESS =
            Set.of("accept", "accept-encoding", "accept-language", "user-agent");

    private RedirectPolicy() {}

    /** What to do after an answer. */
    sealed interface Decision {}

    /** It points nowhere. */
    record Stay() implements Decision {}

    record Follow(Request next, String note) implements Decision {}

    record Refuse(String note) implements Decision {}

    static Decision decide(Request request, int status, String location) {
        if (!REDIRECTS.contains(status) || location.isEmpty()) {
            return new Stay();
        }
        if (!request.rules().followRedirects()) {
            return new Refuse("Not followed: the request has no option location: true.");
        }
        HttpUrl from = HttpUrl.get(request.url());
        HttpUrl to = from.resolve(location);
        if (to == null) {
            return new Refuse("Not followed: it is not an http or https address.");
        }
        if (from.isHttps() && !to.isHttps()) {
            return new Refuse("Not followed: it leaves https for http.");
        }
        boolean bodyGoesOn = status == 307 || status == 308;
        boolean hasBody = !(request.payload() instanceof Payload.None);
        boolean elsewhere = !sameHost(from, to) && !request.rules().trustRedirects();
        if (elsewhere && bodyGoesOn && hasBody) {
            return new Refuse("Not followed: it would send the body to " + to.host() + ".");
        }
        var leftOut = new ArrayList<String>();
        List<Header> headers = kept(request, elsewhere, bodyGoesOn, leftOut);
        Request next =
                new Request(
                        bodyGoesOn ? request.method() : withoutBody(request.method(), status),
                        to.toString(),
                        headers,
                        bodyGoesOn ? request.payload() : Payload.none(),
                        elsewhere ? request.rules().elsewhere() : request.rules());
        return new Follow(
                next,
                leftOut.isEmpty() ? "" : "Left out on the way: " + String.join(", ", leftOut));
    }

    private static boolean sameHost(HttpUrl from, HttpUrl to) {
        return from.scheme().equals(to.scheme())
                && from.host().equals(to.host())
                && from.port() == to.port();
    }

    private static String withoutBody(String method, int status) {
        boolean keeps = method.equals("HEAD") || (status != 303 && !method.equals("POST"));
        return keeps ? method : "GET";
    }

    private static List<Header> kept(
            Request request, boolean elsewhere, boolean bodyGoesOn, List<String> leftOut) {
        var kept = new ArrayList<Header>();
        for (Header header : request.headers()) {
            String name = header.name().toLowerCase(Locale.ROOT);
            boolean ofBody = name.startsWith("content-") || name.equals("transfer-encoding");
            if (name.equals("host") || (ofBody && !bodyGoesOn)) {
                continue;
            }
            if (elsewhere && !HARMLESS.contains(name) && !ofBody) {
                leftOut.add(header.name());
            } else {
                kept.add(header);
            }
        }
        return kept;
    }
}
