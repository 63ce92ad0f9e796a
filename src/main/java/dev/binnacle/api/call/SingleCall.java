package dev.binnacle.api.call;

import dev.binnacle.api.Header;
import dev.binnacle.api.Phase;
import dev.binnacle.api.Request;
import dev.binnacle.api.Response;
import dev.binnacle.api.Sizes;
import dev.binnacle.api.live.AnswerWatcher;
import dev.binnacle.base.Problem;
import dev.binnacle.base.Progress;

import okhttp3.Call;
import okhttp3.Headers;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;

import okio.AsyncTimeout;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.ProtocolException;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One request to one address, and its answer. */
final class SingleCall {
    private static final Pattern LENGTH = Pattern.compile("\\d{1,18}");
    private final OkHttpClient client;
    private final CallLimits limits;
    private final Path folder;

    SingleCall(OkHttpClient client, CallLimits limits, Path folder) {
        this.client = client;
        this.limits = limits;
        this.folder = folder;
    }

    /** What came back from one address. */
    record Answer(
            Response response,
            List<Header> sent,
            List<Phase> phases,
            boolean reused,
            Sizes sizes,
            String peer) {}

    /** Who is told how it goes. */
    record Watched(Progress progress, AnswerWatcher watcher) {
        boolean isWatched() {
            return watcher != AnswerWatcher.none();
        }
    }

    Answer send(Request request, PhaseRecorder recorder, Watched by) {
        Progress progress = by.progress();
        var pace = new Pace(request.rules().transport().mostPerSecond());
        var probe = new Probe(recorder, pace);
        okhttp3.Request outgoing =
                RequestTranslator.builder(request).tag(Probe.class, probe).build();
        Call call = client.newCall(outgoing);
        call.timeout().timeout(limits.whole().toNanos(), TimeUnit.NANOSECONDS);
        Runnable stop = call::cancel;
        progress.onCancel(stop);
        var explainer = new FailureExplainer(request.url(), limits.whole());
        try (okhttp3.Response response = call.execute()) {
            refuseLies(call, response);
            var receiver = new BodyReceiver(limits, folder);
            if (by.watcher().begin(response.code(), headers(response.headers()), call::cancel)) {
                receiver.watchedBy(by.watcher());
                if (request.rules().longest() == null) {
                    lift(call);
                }
            }
            String encoding = response.header("Content-Encoding");
            ResponseBody body = pace.slowed(response).body();
            Problem shortfall =
                    receiver.take(
                            body.source(),
                            encoding == null ? "" : encoding,
                            body.contentLength(),
                            explainer,
                            progress);
            if (shortfall != null) {
                call.cancel();
            }
            Response answer = answer(response, receiver, probe.peers(), shortfall);
            Sizes sizes =
                    new Sizes(
                            recorder.sentHeaders(),
                            bodyLength(outgoing.body()),
                            recorder.receivedHeaders(),
                            receiver.onWire(),
                            answer.body().length());
            return new Answer(
                    answer,
                    headers(probe.sent()),
                    recorder.finish(),
                    recorder.reused(),
                    sizes,
                    probe.peer());
        } catch (IOException failure) {
            if (progress.cancelled()) {
                throw new CancellationException("the call was cancelled");
            }
            throw explainer
                    .explain(failure, recorder.running(), recorder.proxy())
                    .exception(failure);
        } finally {
            progress.forget(stop);
        }
    }

    /** OkHttp takes any of several lengths, and one below nought for a length. */
    private static void refuseLies(Call call, okhttp3.Response response) throws IOException {
        Set<String> lengths =
                response.headers("Content-Length").stream()
                        .flatMap(line -> Stream.of(line.split(",", -1)))
                        .map(String::strip)
                        .collect(Collectors.toSet());
        boolean known = lengths.stream().allMatch(each -> LENGTH.matcher(each).matches());
        if (lengths.size() > 1 || !known) {
            call.cancel();
            throw new ProtocolException("The length of the body is in doubt: " + lengths);
        }
    }

    /** From here on the call may take as long as it likes. */
    private static void lift(Call call) {
        if (call.timeout() instanceof AsyncTimeout whole) {
            whole.exit();
        }
    }

    private static Response answer(
            okhttp3.Response response,
            BodyReceiver receiver,
            List<Certificate> peers,
            @Nullable Problem shortfall)
            throws IOException {
        return new Response(
                response.code(),
                response.message(),
                response.protocol().toString(),
                headers(response.headers()),
                receiver.stored(),
                Certificates.summary(response.handshake(), peers),
                shortfall);
    }

    static List<Header> headers(Headers headers) {
        var list = new ArrayList<Header>();
        for (int i = 0; i < headers.size(); i++) {
            list.add(new Header(headers.name(i), headers.value(i)));
        }
        return list;
    }

    private static long bodyLength(@Nullable RequestBody body) throws IOException {
        return body == null ? 0 : Math.max(0, body.contentLength());
    }
}
