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

    synchronized void forget() {
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
}
