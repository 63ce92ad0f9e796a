package dev.binnacle.server.request;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The parameters of a query string or form body, in order. */
public record QueryString(List<Parameter> parameters) {
    private static final String PLAIN = "-_.~";

    /** A name and its value, both decoded; a name without {@code =} has an empty value. */
    public record Parameter(String name, String value, boolean given) {}

    public QueryString {
        parameters = List.copyOf(parameters);
    }

    /**
     * @throws ApiException 400 where a text is not UTF-8 or has a NUL
     */
    public static QueryString parse(String text) {
        List<Parameter> parameters = new ArrayList<>();
        for (String part : text.split("&")) {
            if (part.isEmpty()) {
                continue;
            }
            int equals = part.indexOf('=');
            String name = decoded(equals < 0 ? part : part.substring(0, equals), true);
            String value = equals < 0 ? "" : decoded(part.substring(equals + 1), true);
            parameters.add(new Parameter(name, value, equals >= 0));
        }
        return new QueryString(parameters);
    }

    /** The same parameters ordered by name and encoded one way. */
    public String canonical() {
        List<Parameter> sorted = new ArrayList<>(parameters);
        sorted.sort(Comparator.comparing(Parameter::name));
        var text = new StringBuilder();
        for (Parameter each : sorted) {
            text.append(text.isEmpty() ? "" : "&");
            text.append(encoded(each.name())).append('=').append(encoded(each.value()));
        }
        return text.toString();
    }

    /** Undoes percent encoding; what is no valid escape stays as it is. */
    public static String decoded(String text, boolean plusIsBlank) {
        if (text.indexOf('%') < 0 && text.indexOf('+') < 0 && isAscii(text)) {
            return checked(text);
        }
        byte[] raw = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(raw.length);
        for (int i = 0; i < raw.length; i++) {
            int high = raw[i] == '%' && i + 2 < raw.length ? Character.digit(raw[i + 1], 16) : -1;
            int low = high >= 0 ? Character.digit(raw[i + 2], 16) : -1;
            if (low >= 0) {
                bytes.put((byte) (high * 16 + low));
                i += 2;
            } else {
                bytes.put(raw[i] == '+' && plusIsBlank ? (byte) ' ' : raw[i]);
            }
        }
        try {
            return checked(StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString());
        } catch (CharacterCodingException notUtf8) {
            throw ApiError.of(400, "PGRST100", "The request has text that is not UTF-8")
                    .exception();
        }
    }

    private static String checked(String text) {
        if (text.indexOf('\0') >= 0) {
            throw ApiError.of(400, "PGRST100", "The request has a NUL character").exception();
        }
        return text;
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

    /** Percent-encoded as a part of a query string. */
    public static String encoded(String text) {
        var encoded = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xff);
            boolean plain =
                    c >= 'a' && c <= 'z'
                            || c >= 'A' && c <= 'Z'
                            || c >= '0' && c <= '9'
                            || PLAIN.indexOf(c) >= 0;
            encoded.append(plain ? String.valueOf(c) : "%%%02X".formatted((int) c));
        }
        return encoded.toString();
    }
}
