package dev.binnacle.api.body;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Lays JSON out over lines without reading it into values: every number, every repeated name and
 * every escape stays as it was sent. Text that is not JSON comes out with all its characters too;
 * one that UTF-8 cannot hold stays as it is. Works on bytes, for ten megabytes are laid out before
 * this code is compiled.
 */
public final class JsonPrinter {
    private static final int DEEPEST_INDENT = 100;
    private static final boolean[] ENDS_WORD = table(" \t\r\n\"{}[],:");
    private static final boolean[] BEFORE_WORD = table(" \n:,[{");
    private final byte[] in;
    private byte[] out;
    private int length;
    private int depth;

    private JsonPrinter(byte[] in) {
        this.in = in;
        out = new byte[in.length + in.length / 2 + 64];
    }

    private static boolean[] table(String characters) {
        var table = new boolean[128];
        characters.chars().forEach(c -> table[c] = true);
        return table;
    }

    public static String pretty(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return new String(bytes, StandardCharsets.UTF_8).equals(json) ? pretty(bytes) : json;
    }

    /**
     * The same of bytes.
     *
     * @param json in UTF-8
     */
    static String pretty(byte[] json) {
        return new JsonPrinter(json).print();
    }

    private String print() {
        int at = 0;
        while (at < in.length) {
            byte c = in[at];
            switch (c) {
                case ' ', '\t', '\r', '\n' -> at++;
                case '"' -> at = string(at);
                case '{', '[' -> at = open(at, c);
                case '}', ']' -> {
                    depth = Math.max(0, depth - 1);
                    line();
                    put(c);
                    at++;
                }
                case ',' -> {
                    put(c);
                    line();
                    at++;
                }
                case ':' -> {
                    put(c);
                    put((byte) ' ');
                    at++;
                }
                default -> at = word(at);
            }
        }
        return new String(out, 0, length, StandardCharsets.UTF_8);
    }

    private int open(int at, byte c) {
        int next = at + 1;
        while (next < in.length && in[next] >= 0 && in[next] <= ' ') {
            next++;
        }
        byte close = (byte) (c == '{' ? '}' : ']');
        if (depth == 0 && length > 0 && out[length - 1] != '\n') {
            line();
        }
        put(c);
        if (next < in.length && in[next] == close) {
            put(close);
            return next + 1;
        }
        depth++;
        line();
        return next;
    }

    private void line() {
        put((byte) '\n');
        int indent = 2 * Math.min(depth, DEEPEST_INDENT);
        room(indent);
        for (int end = length + indent; length < end; length++) {
            out[length] = ' ';
        }
    }

    private int string(int start) {
        int at = start + 1;
        while (at < in.length && in[at] != '"') {
            at += in[at] == '\\' ? 2 : 1;
        }
        int end = Math.min(at + 1, in.length);
        put(start, end);
        return end;
    }

    private int word(int start) {
        int at = start;
        while (at < in.length && (in[at] < 0 || !ENDS_WORD[in[at]])) {
            at++;
        }
        boolean apart = start > 0 && in[start - 1] >= 0 && in[start - 1] <= ' ';
        if (apart && endsWithWord()) {
            put((byte) (depth == 0 ? '\n' : ' '));
        }
        put(start, at);
        return at;
    }

    private boolean endsWithWord() {
        return length > 0 && (out[length - 1] < 0 || !BEFORE_WORD[out[length - 1]]);
    }

    private void put(byte c) {
        room(1);
        out[length++] = c;
    }

    private void put(int from, int to) {
        room(to - from);
        System.arraycopy(in, from, out, length, to - from);
        length += to - from;
    }

    private void room(int more) {
        if (out.length - length < more) {
            out = Arrays.copyOf(out, Math.max(length + more, out.length + out.length / 2));
        }
    }
}
