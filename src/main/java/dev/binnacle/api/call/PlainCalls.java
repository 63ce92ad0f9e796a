package dev.binnacle.api.call;

import dev.binnacle.api.Request;
import dev.binnacle.api.Transport;

import okhttp3.HttpUrl;

import org.jspecify.annotations.Nullable;

import java.net.Proxy;
import java.net.ProxySelector;

/**
 * Plain http over connections of our own, for calls that come one after the other: around a call to
 * a near server OkHttp's own work is most of the time. What is more than that, such as a proxy or a
 * large body, goes by OkHttp.
 */
final class PlainCalls {
    private final Wires wires;
    private final ProxySelector proxies;
    private final Cookies cookies;

    PlainCalls(Wires wires, ProxySelector proxies, Cookies cookies) {
        this.wires = wires;
        this.proxies = proxies;
        this.cookies = cookies;
    }

    Wires wires() {
        return wires;
    }

    Cookies cookies() {
        return cookies;
    }

    /** What is to be sent; null = it is not for the plain wire. */
    @Nullable WireMessage message(Request request) {
        boolean usual =
                request.url().startsWith("http:")
                        && request.rules().transport().equals(Transport.usual());
        if (!usual) {
            return null;
        }
        okhttp3.Request outgoing = RequestTranslator.translate(request);
        return isDirect(outgoing.url())
                ? WireMessage.of(request.method(), cookies.with(outgoing))
                : null;
    }

    private boolean isDirect(HttpUrl url) {
        return wires.lead(url.host(), url.port())
                || proxies.select(url.uri()).getFirst().type() == Proxy.Type.DIRECT;
    }
}
