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

    Request with(Request request) {
        String fitting = fitting(request.url());
        if (fitting.isEmpty()) {
            return request;
        }
        String own = request.header("Cookie");
        return request.newBuilder()
                .header("Cookie", own == null ? fitting : fitting + "; " + own)
                .build();
    }

    /** As a header says them; empty = none belongs there. */
    synchronized String fitting(HttpUrl url) {
        if (kept.isEmpty()) {
            return "";
        }
        dropExpired();
        return kept.stream()
                .filter(each -> each.matches(url))
                .map(each -> each.name() + "=" + each.value())
                .collect(Collectors.joining("; "));
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
        kept.removeIf(each -> isSame(each, cookie));
        if (kept.size() == MOST) {
            kept.removeFirst();
        }
        kept.add(cookie);
    }

    private static boolean isSame(Cookie one, Cookie other) {
        return one.name().equals(other.name())
                && one.domain().equals(other.domain())
                && one.path().equals(other.path());
    }

    private void dropExpired() {
        long now = clock.millis();
        kept.removeIf(each -> each.expiresAt() <= now);
    }

    /** Those that would be sent now, each where it belongs; the one that was set first is first. */
    public synchronized List<KeptCookie> all() {
        dropExpired();
        return kept.stream().map(KeptCookie::new).toList();
    }

    /** Forgets these. */
    public synchronized void forget(List<KeptCookie> gone) {
        gone.forEach(each -> kept.removeIf(cookie -> isSame(cookie, each.cookie())));
    }

    /** Keeps these again, but for those that were set anew since. */
    public synchronized void restore(List<KeptCookie> back) {
        back.stream()
                .map(KeptCookie::cookie)
                .filter(each -> kept.stream().noneMatch(now -> isSame(now, each)))
                .toList()
                .forEach(this::keep);
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
