package dev.binnacle.api.call;

import dev.binnacle.api.Header;

import okhttp3.HttpUrl;

import java.net.CookieHandler;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Cookies that are kept, for the opening of a WebSocket by Java's own client. */
final class SocketCookies extends CookieHandler {
    private final Cookies cookies;

    SocketCookies(Cookies cookies) {
        this.cookies = cookies;
    }

    @Override
    public Map<String, List<String>> get(URI address, Map<String, List<String>> asked) {
        String fitting = cookies.fitting(url(address));
        return fitting.isEmpty() ? Map.of() : Map.of("Cookie", List.of(fitting));
    }

    @Override
    public void put(URI address, Map<String, List<String>> answered) {
        List<Header> headers =
                answered.entrySet().stream()
                        .flatMap(each ->
                                each.getValue().stream()
                                        .map(value -> new Header(each.getKey(), value)))
                        .toList();
        cookies.keep(url(address), headers);
    }

    private static HttpUrl url(URI address) {
        return HttpUrl.get(address.toString().replaceFirst("^ws", "http"));
    }
}
