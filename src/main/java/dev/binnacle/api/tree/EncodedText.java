package dev.binnacle.api.tree;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Bytes as text: UTF-8, or UTF-16 and UTF-32 where a mark or the zeros between say so. */
public final class EncodedText {
    private static final char MARK = '\uFEFF';

    private EncodedText() {}

    /**
     * @throws BrokenText where the bytes are no such text
     */
    public static String of(byte[] bytes) {
        String text = decode(bytes, charset(bytes));
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }

    private static Charset charset(byte[] bytes) {
        int a = at(bytes, 0);
        int b = at(bytes, 1);
        int c = at(bytes, 2);
        int d = at(bytes, 3);
        if (bytes.length >= 4 && a == 0 && b == 0) {
            return Charset.forName("UTF-32BE");
        }
        if (bytes.length >= 4 && c == 0 && d == 0) {
            return Charset.forName("UTF-32LE");
        }
        if ((a == 0xFE && b == 0xFF) || (a == 0 && b > 0)) {
            return StandardCharsets.UTF_16BE;
        }
        if ((a == 0xFF && b == 0xFE) || (a > 0 && b == 0)) {
            return StandardCharsets.UTF_16LE;
        }
        return StandardCharsets.UTF_8;
    }

    private static int at(byte[] bytes, int index) {
        return index < bytes.length ? bytes[index] & 0xFF : -1;
    }

    private static String decode(byte[] bytes, Charset charset) {
        var in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(in, out, true);
        out.flip();
        if (result.isError()) {
            String before = out.toString();
            int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
            throw new BrokenText(
                    line,
                    before.length() - before.lastIndexOf('\n'),
                    "The bytes here are no " + charset.name() + ".");
        }
        return out.toString();
    }
}
