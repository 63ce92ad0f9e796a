package dev.binnacle.api.check;

import org.jsoup.parser.Parser;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Codings of texts. */
final class Texts {
    private static final String UNRESERVED = "-_.~/";
    private static final String HEX = "0123456789ABCDEF";

    private Texts() {}

    static String htmlEscaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#x27;");
    }

    static String htmlUnescaped(String text) {
        return Parser.unescapeEntities(text, false);
    }

    /** All but letters, digits and a few signs by their bytes in UTF-8. */
    static String urlEncoded(String text) {
        var encoded = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xff);
            boolean plain =
                    c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
            if (plain) {
                encoded.append(c);
            } else {
                encoded.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            }
        }
        return encoded.toString();
    }

    /**
     * @throws IllegalArgumentException where it is not UTF-8 or a percent sign stands alone
     */
    static String urlDecoded(String text) {
        var bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '%') {
                bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
                continue;
            }
            if (i + 2 >= text.length()) {
                throw new IllegalArgumentException("a percent sign stands alone");
            }
            bytes.write(Integer.parseInt(text.substring(i + 1, i + 3), 16));
            i += 2;
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
