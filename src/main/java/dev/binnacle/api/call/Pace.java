package dev.binnacle.api.call;

import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;

import okio.BufferedSink;
import okio.Okio;
import okio.Throttler;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/** How fast bodies may go, in bytes a second each way. */
final class Pace {
    private final long most;

    /**
     * @param most 0 = as fast as they can
     */
    Pace(long most) {
        this.most = most;
    }

    Response slowed(Response response) {
        if (most == 0) {
            return response;
        }
        ResponseBody body = response.body();
        ResponseBody slow =
                ResponseBody.create(
                        Okio.buffer(throttler().source(body.source())),
                        body.contentType(),
                        body.contentLength());
        return response.newBuilder().body(slow).build();
    }

    Request slowed(Request request) {
        RequestBody body = request.body();
        return most == 0 || body == null
                ? request
                : request.newBuilder().method(request.method(), slowed(body)).build();
    }

    private RequestBody slowed(RequestBody body) {
        return new RequestBody() {
            @Override
            public @Nullable MediaType contentType() {
                return body.contentType();
            }

            @Override
            public long contentLength() throws IOException {
                return body.contentLength();
            }

            @Override
            public boolean isOneShot() {
                return body.isOneShot();
            }

            @Override
            public void writeTo(BufferedSink sink) throws IOException {
                BufferedSink slow = Okio.buffer(throttler().sink(sink));
                body.writeTo(slow);
                slow.flush();
            }
        };
    }

    private Throttler throttler() {
        var throttler = new Throttler();
        throttler.bytesPerSecond(most, Math.min(most, 4_096), Math.max(1, most / 4));
        return throttler;
    }
}
