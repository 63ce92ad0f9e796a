package dev.binnacle.api.call;

import okhttp3.Cookie;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** A cookie that is kept, and where it is sent. */
public final class KeptCookie {
    private final Cookie cookie;

    KeptCookie(Cookie cookie) {
        this.cookie = cookie;
    }

    Cookie cookie() {
        return cookie;
    }

    public String name() {
        return cookie.name();
    }

    /** Often a secret: not to be shown unasked. */
    public String value() {
        return cookie.value();
    }

    /** The host that it is sent to. */
    public String domain() {
        return cookie.domain();
    }

    /** Whether it is sent to the hosts below its domain as well. */
    public boolean below() {
        return !cookie.hostOnly();
    }

    /** Such as {@code /}: it is sent with what lies under it. */
    public String path() {
        return cookie.path();
    }

    /** Whether it is sent by https alone. */
    public boolean secure() {
        return cookie.secure();
    }

    /** Null = it has none. */
    public @Nullable Instant expires() {
        return cookie.persistent() ? Instant.ofEpochMilli(cookie.expiresAt()) : null;
    }
}
