import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * The least that a run can cost: the same requests by OkHttp in a loop, the status and one text of
 * each answer looked at. Prints the milliseconds of each pass: {@code OkHttpLoop BASE REQUESTS PASSES}.
 */
final class OkHttpLoop {
    private OkHttpLoop() {}

    public static void main(String[] args) throws Exception {
        var client = new OkHttpClient();
        var json = MediaType.get("application/json");
        int requests = Integer.parseInt(args[1]);
        for (int pass = 0; pass < Integer.parseInt(args[2]); pass++) {
            long start = System.nanoTime();
            for (int i = 1; i <= requests; i++) {
                var request = new Request.Builder().url(args[0] + "/items/" + i);
                if (i % 2 == 0) {
                    String item = "{\"id\":" + i + ",\"name\":\"item " + i + "\"}";
                    request.url(args[0] + "/items").post(RequestBody.create(item, json));
                }
                try (Response answer = client.newCall(request.build()).execute()) {
                    boolean holds = answer.body().string().contains("\"id\":" + i + ",");
                    if (!holds || answer.code() != (i % 2 == 0 ? 201 : 200)) {
                        throw new IllegalStateException("request " + i);
                    }
                }
            }
            System.out.println((System.nanoTime() - start) / 1_000_000);
        }
        client.connectionPool().evictAll();
        client.dispatcher().executorService().shutdown();
    }
}
