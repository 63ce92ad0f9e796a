package dev.binnacle.api.call;

import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.security.cert.Certificate;
import java.util.List;

/** What is seen of one call where it goes over the wire; it rides on the request as a tag. */
final class Probe {
    private final PhaseRecorder recorder;
    private final Pace pace;
    private volatile Headers sent = new Headers.Builder().build();
    private volatile List<Certificate> peers = List.of();
    private volatile String peer = "";

    Probe(PhaseRecorder recorder, Pace pace) {
        this.recorder = recorder;
        this.pace = pace;
    }

    /** So that calls of this client are seen by the probes that they carry. */
    static OkHttpClient.Builder into(OkHttpClient.Builder builder) {
        return builder.eventListenerFactory(Probe::listener).addNetworkInterceptor(Probe::passed);
    }

    private static EventListener listener(Call call) {
        Probe probe = call.request().tag(Probe.class);
        return probe == null ? EventListener.NONE : probe.recorder;
    }

    private static Response passed(Interceptor.Chain chain) throws IOException {
        Probe probe = chain.request().tag(Probe.class);
        return probe == null ? chain.proceed(chain.request()) : probe.seen(chain);
    }

    private Response seen(Interceptor.Chain chain) throws IOException {
        sent = chain.request().headers();
        peers = Certificates.seen(chain.connection());
        Connection connection = chain.connection();
        peer = connection == null ? "" : address(connection.socket().getInetAddress());
        return chain.proceed(pace.slowed(chain.request()));
    }

    /**
     * The call goes another way than the client's own.
     *
     * @param stop ends it
     */
    void began(Headers asked, Runnable stop) {
        sent = asked;
        recorder.began(asked, stop);
    }

    /** An answer came by another way. */
    void answered(List<Certificate> seen, Headers headers) {
        peers = seen;
        recorder.answered(headers.byteCount());
    }

    /** As they went. */
    Headers sent() {
        return sent;
    }

    /** In the short form where it is of IPv6. */
    static String address(@Nullable InetAddress at) {
        if (at == null) {
            return "";
        }
        String full = at.getHostAddress();
        return at instanceof Inet4Address
                ? full
                : new HttpUrl.Builder().scheme("http").host(full).build().host();
    }

    /** The address that answers; empty = not known. */
    String peer() {
        return peer;
    }

    /** What the server showed; empty where nothing was. */
    List<Certificate> peers() {
        return peers;
    }
}
