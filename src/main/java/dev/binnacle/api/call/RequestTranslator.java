package dev.binnacle.api.call;

import dev.binnacle.api.Header;
import dev.binnacle.api.Redaction;
import dev.binnacle.api.Request;
import dev.binnacle.base.Problem;
import dev.binnacle.base.ProblemCode;

import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.RequestBody;

/** Our request as OkHttp's, or the problem that names what cannot be sent. */
final class RequestTranslator {
    private RequestTranslator() {}

    static okhttp3.Request translate(Request request) {
        return builder(request).build();
    }

    /** The same, to which something may be tied. */
    static okhttp3.Request.Builder builder(Request request) {
        HttpUrl url = HttpUrl.parse(request.url());
        if (url == null) {
            throw invalid("The URL is not valid.", Redaction.url(request.url()));
        }
        boolean bodied = BodiedGet.is(request);
        if (bodied) {
            refuseUnfit(request, url);
        }
        RequestBody body = Payloads.of(request);
        var outgoing =
                new okhttp3.Request.Builder()
                        .url(url)
                        .headers(headers(request))
                        .method(bodied ? "POST" : request.method(), body);
        if (bodied) {
            BodiedGet.mark(outgoing, request);
        }
        return outgoing;
    }

    private static void refuseUnfit(Request request, HttpUrl url) {
        BodiedGet.unfit(request, url)
                .ifPresent(option -> {
                    throw Problem.of(
                                    ProblemCode.REQUEST_INVALID,
                                    "A "
                                            + request.method()
                                            + " with a body is not sent with "
                                            + option
                                            + ".",
                                    "HTTP gives such a body no meaning, and it takes another way.")
                            .hint("Use POST, or take the option out.")
                            .exception();
                });
    }

    private static Headers headers(Request request) {
        var builder = new Headers.Builder();
        for (Header header : request.headers()) {
            check(header);
            builder.addUnsafeNonAscii(header.name(), header.value());
        }
        if (builder.get("User-Agent") == null) {
            builder.add("User-Agent", "binnacle");
        }
        if (builder.get("Accept") == null) {
            builder.add("Accept", "*/*");
        }
        if (builder.get("Accept-Encoding") == null) {
            builder.add("Accept-Encoding", "gzip, deflate, br");
        }
        return builder.build();
    }

    private static void check(Header header) {
        boolean nameFits =
                !header.name().isEmpty()
                        && header.name().chars().allMatch(c -> c > ' ' && c < 127 && c != ':');
        if (!nameFits) {
            throw invalid("A header has a name that HTTP does not allow.", header.name());
        }
        boolean valueFits =
                header.value().chars().allMatch(c -> c == '\t' || (c >= ' ' && c != 127));
        if (!valueFits) {
            throw invalid(
                    "The header " + header.name() + " holds a line break or control character.",
                    "Its value is not shown here: it may be a secret.");
        }
    }

    private static RuntimeException invalid(String sentence, String detail) {
        return Problem.of(ProblemCode.REQUEST_INVALID, sentence, detail).exception();
    }
}
