package dev.binnacle.server.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * How often something may be tried: per account, whether there is one or not, and per network
 * address. Each copy of the server counts alone.
 */
final class Limits {
    private static final Duration ACCOUNT = Duration.ofMinutes(10);
    private static final Duration ADDRESS = Duration.ofMinutes(5);
    private static final int MOST = 100_000;
    private final AccountSettings settings;
    private final TimeMeter meter;
    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(Duration.ofHours(1)).build();

    Limits(AccountSettings settings, InstantSource clock) {
        this.settings = settings;
        this.meter =
                new TimeMeter() {
                    @Override
                    public long currentTimeNanos() {
                        Instant now = clock.instant();
                        return now.getEpochSecond() * 1_000_000_000L + now.getNano();
                    }

                    @Override
                    public boolean isWallClockBased() {
                        return true;
                    }
                };
    }

    /** A call of one network address that costs work or mails. */
    void call(AccountCall call) {
        Bucket bucket = bucket("address " + call.address(), settings.callsOfAddress(), ADDRESS);
        if (!bucket.tryConsume(1)) {
            throw AccountRefusal.of(429, "over_request_rate_limit", "Request rate limit reached");
        }
    }

    /** A try at an account's secret: counted before it is looked at, so that many at once count. */
    void attempt(String account) {
        if (!tries(account).tryConsume(1)) {
            throw AccountRefusal.of(429, "over_request_rate_limit", "Request rate limit reached");
        }
    }

    /** The last try was right and does not count. */
    void succeeded(String account) {
        tries(account).addTokens(1);
    }

    /** A mail to this address; the answer is the same whether there is an account or not. */
    void mail(String address) {
        Duration interval = settings.mailInterval();
        if (interval.isZero()) {
            return;
        }
        if (!bucket("mail " + address, 1, interval).tryConsume(1)) {
            throw AccountRefusal.of(
                    429,
                    "over_email_send_rate_limit",
                    "For security purposes, you can only request this once every %d seconds."
                            .formatted(interval.toSeconds()));
        }
    }

    private Bucket tries(String account) {
        return bucket("account " + account, settings.triesOfAccount(), ACCOUNT);
    }

    private Bucket bucket(String key, long capacity, Duration period) {
        return buckets.get(
                key,
                k ->
                        Bucket.builder()
                                .addLimit(limit ->
                                        limit.capacity(capacity).refillGreedy(capacity, period))
                                .withCustomTimePrecision(meter)
                                .build());
    }
}
