package dev.binnacle.api.sign;

import dev.binnacle.api.Header;
import dev.binnacle.api.Login;
import dev.binnacle.api.Payload;
import dev.binnacle.api.Request;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;

import okhttp3.HttpUrl;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs requests by AWS's version 4. */
public final class AwsSignature {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);
    private static final String UNSIGNED = "UNSIGNED-PAYLOAD";

    /** They may change on the way. */
    private static final Set<String> LEFT_OUT =
            Set.of("authorization", "connection", "expect", "user-agent", "x-amzn-trace-id");

    private AwsSignature() {}

    /** The request with the headers of date and signature; one that is signed already stays. */
    public static Request sign(Request request, Login.Signature login, Instant at) {
        if (!request.header("Authorization").isEmpty()) {
            return request;
        }
        HttpUrl url = HttpUrl.get(request.url());
        AwsScheme scheme = AwsScheme.of(login.scheme(), url.host());
        String time = TIME.format(at);
        String payload = payload(request, scheme);
        Request dated = request.with(new Header(scheme.header("Date"), time));
        if (scheme.isStorage()) {
            dated = dated.with(new Header(scheme.header("Content-Sha256"), payload));
        }
        TreeMap<String, String> headers = headers(dated, url);
        String names = String.join(";", headers.keySet());
        String day = time.substring(0, 8);
        String text =
                String.join(
                        "\n",
                        scheme.algorithm(),
                        time,
                        scheme.scope(day),
                        hash(canonical(request.method(), url, scheme, headers, payload)));
        String signature = HexFormat.of().formatHex(mac(key(scheme, login, day), text));
        String value =
                scheme.algorithm()
                        + (" Credential=" + login.key() + "/" + scheme.scope(day))
                        + (", SignedHeaders=" + names)
                        + (", Signature=" + signature);
        return dated.with(new Header("Authorization", value));
    }

    private static String canonical(
            String method,
            HttpUrl url,
            AwsScheme scheme,
            TreeMap<String, String> headers,
            String payload) {
        // everywhere but in storage the path is encoded once more
        String path = scheme.isStorage() ? url.encodedPath() : encodedPath(url.encodedPath());
        var text = new StringBuilder(method).append('\n').append(path).append('\n');
        text.append(query(url)).append('\n');
        headers.forEach((name, value) -> text.append(name + ":" + value + "\n"));
        text.append('\n').append(String.join(";", headers.keySet())).append('\n');
        return text.append(payload).toString();
    }

    private static String encodedPath(String path) {
        return encoded(path).replace("%2F", "/");
    }

    private static String query(HttpUrl url) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < url.querySize(); i++) {
            String value = url.queryParameterValue(i);
            pairs.add(
                    encoded(url.queryParameterName(i)) + "=" + encoded(value == null ? "" : value));
        }
        return String.join("&", pairs.stream().sorted().toList());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    private static TreeMap<String, String> headers(Request request, HttpUrl url) {
        var headers = new TreeMap<String, String>();
        boolean usual = url.port() == HttpUrl.defaultPort(url.scheme());
        headers.put("host", url.host() + (usual ? "" : ":" + url.port()));
        for (Header header : request.headers()) {
            String name = header.name().toLowerCase(Locale.ROOT);
            String value = header.value().strip().replaceAll(" +", " ");
            if (name.equals("host")) {
                headers.put(name, value);
            } else if (!LEFT_OUT.contains(name)) {
                headers.merge(name, value, (before, more) -> before + "," + more);
            }
        }
        return headers;
    }

    private static String payload(Request request, AwsScheme scheme) {
        return switch (request.payload()) {
            case Payload.None none -> hash("");
            case Payload.Content content ->
                    HexFormat.of().formatHex(digest().digest(content.bytes()));
            case Payload.FromFile from -> hash(from);
            case Payload.Multipart parts when scheme.isStorage() -> UNSIGNED;
            case Payload.Multipart parts ->
                    throw Problem.of(
                                    ProblemCode.REQUEST_INVALID,
                                    "A form of several parts is not signed for AWS.",
                                    "Only storage (s3) takes a body that is not.")
                            .exception();
        };
    }

    private static String hash(Payload.FromFile from) {
        MessageDigest digest = digest();
        try (InputStream in = Files.newInputStream(from.file())) {
            byte[] some = new byte[1 << 16];
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                digest.update(some, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException unread) {
            throw Problem.of(ProblemCode.REQUEST_FILE, String.valueOf(unread.getMessage()))
                    .exception(unread);
        }
    }

    private static byte[] key(AwsScheme scheme, Login.Signature login, String day) {
        String provider = scheme.provider();
        byte[] start =
                (provider.toUpperCase(Locale.ROOT) + "4" + login.secret())
                        .getBytes(StandardCharsets.UTF_8);
        byte[] ofDay = mac(start, day);
        byte[] ofService = mac(mac(ofDay, scheme.region()), scheme.service());
        return mac(ofService, provider + "4_request");
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static String hash(String text) {
        return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
