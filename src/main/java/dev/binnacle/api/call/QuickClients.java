package dev.binnacle.api.call;

import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

import org.jspecify.annotations.Nullable;

import java.net.Proxy;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** What the users of a load run share: how certificates are checked, and no connection. */
public final class QuickClients {
    private final OkHttpClient checking;
    private final OkHttpClient unchecking;

    public QuickClients(Duration connect) {
        var issuers = Issuers.ofThisMachine();
        checking =
                new OkHttpClient.Builder()
                        .sslSocketFactory(Issuers.sockets(issuers), issuers)
                        .proxy(Proxy.NO_PROXY)
                        .followRedirects(false)
                        .followSslRedirects(false)
                        .connectTimeout(connect)
                        .readTimeout(Duration.ZERO)
                        .writeTimeout(Duration.ZERO)
                        .build();
        var anyone = Issuers.anyone();
        unchecking =
                checking.newBuilder()
                        .sslSocketFactory(Issuers.sockets(anyone), anyone)
                        .hostnameVerifier((host, session) -> true)
                        .build();
    }

    /** Users wait for no lock of each other's. */
    OkHttpClient ofOneUser(boolean insecure, HostGate gate, @Nullable Cookies cookies) {
        OkHttpClient.Builder builder =
                (insecure ? unchecking : checking)
                        .newBuilder()
                        .dispatcher(new Dispatcher())
                        .connectionPool(new ConnectionPool(1, 1, TimeUnit.MINUTES))
                        .dns(gate::admit);
        if (cookies != null) {
            builder.addInterceptor(cookies);
        }
        return builder.build();
    }
}
