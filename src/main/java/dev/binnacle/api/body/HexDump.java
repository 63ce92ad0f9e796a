package dev.binnacle.api.body;

import java.util.HexFormat;

/** Bytes as people read them: offset, sixteen values, what of them is text. */
public final class HexDump {
    private static final int WIDTH = 16;
    private static final HexFormat HEX = HexFormat.of();
    private static final String DIGITS = "0123456789abcdef";

    private HexDump() {}

    public static String of(byte[] bytes) {
        var out = new StringBuilder(bytes.length * 5);
        for (int row = 0; row < bytes.length; row += WIDTH) {
            int end = Math.min(row + WIDTH, bytes.length);
            out.append(row == 0 ? "" : "\n").append(HEX.toHexDigits(row)).append("  ");
            for (int i = row; i < row + WIDTH; i++) {
                if (i < end) {
                    out.append(DIGITS.charAt(bytes[i] >> 4 & 15))
                            .append(DIGITS.charAt(bytes[i] & 15));
                } else {
                    out.append("  ");
                }
                out.append(i == row + WIDTH / 2 - 1 ? "  " : " ");
            }
            out.append(' ');
            for (int i = row; i < end; i++) {
                out.append(bytes[i] >= ' ' && bytes[i] < 127 ? (char) bytes[i] : '.');
            }
        }
        return out.toString();
    }
}
