package dev.binnacle.api.call;

import dev.binnacle.api.Header;

import okhttp3.Cookie;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Cookies that answers set, sent again where they belong. */
public final class Cookies implements Interceptor {
    private static final int MOST = 3_000;
    private static final long FAR = 1L << 40;
    private final InstantSource clock;
    private final List<Cookie> kept = new ArrayList<>();

    public Cookies(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request asked = chain.request();
        Response answer = chain.proceed(with(asked));
        Cookie.parseAll(asked.url(), answer.headers()).forEach(this::keep);
        return answer;
    }

    /** Forgets all. */
    public synchronized void forget() {
        kept.clear();
    }

    synchronized Request with(Request request) {
        if (kept.isEmpty()) {
            return request;
        }
        long now = clock.millis();
        kept.removeIf(each -> each.expiresAt() <= now);
        String fitting =
                kept.stream()
                        .filter(each -> each.matches(request.url()))
                        .map(each -> each.name() + "=" + each.value())
                        .collect(Collectors.joining("; "));
        if (fitting.isEmpty()) {
            return request;
        }
        String own = request.header("Cookie");
        return request.newBuilder()
                .header("Cookie", own == null ? fitting : fitting + "; " + own)
                .build();
    }

    /** Those that an answer sets. */
    void keep(HttpUrl url, List<Header> headers) {
        for (Header each : headers) {
            if (each.is("Set-Cookie")) {
                Cookie cookie = Cookie.parse(url, each.value());
                if (cookie != null) {
                    keep(cookie);
                }
            }
        }
    }

    private synchronized void keep(Cookie cookie) {
        kept.removeIf(each ->
                each.name().equals(cookie.name())
                        && each.domain().equals(cookie.domain())
                        && each.path().equals(cookie.path()));
        if (kept.size() < MOST) {
            kept.add(cookie);
        }
    }

    /**
     * Keeps one that a file gives.
     *
     * @param line domain, whether subdomains too, path, whether only for https, seconds since 1970
     *     or 0, name and value, with space between
     * @throws IllegalArgumentException where it is none
     */
    public synchronized void keep(String line) {
        String[] parts = line.strip().split("\\s+", 7);
        String domain = parts[0].replaceFirst("^\\.", "");
        var cookie =
                new Cookie.Builder()
                        .path(parts[2])
                        .name(parts[5])
                        .value(parts.length > 6 ? parts[6] : "");
        Cookie.Builder placed =
                parts[1].equals("TRUE") ? cookie.domain(domain) : cookie.hostOnlyDomain(domain);
        long expires = Long.parseLong(parts[4]);
        if (expires > 0) {
            placed.expiresAt(Math.multiplyExact(Math.min(expires, FAR), 1000L));
        }
        keep(parts[3].equals("TRUE") ? placed.secure().build() : placed.build());
    }
}
