package dev.binnacle.schema.diagram;

/** Names as they can be read: what has no look of its own is written as an escape. */
final class Visible {
    private Visible() {}

    static String of(String name) {
        StringBuilder out = null;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (hidden(name, i)) {
                out = out == null ? new StringBuilder(name.substring(0, i)) : out;
                out.append(String.format("\\u%04X", (int) c));
            } else if (out != null) {
                out.append(c);
            }
        }
        return out == null ? name : out.toString();
    }

    private static boolean hidden(String name, int index) {
        char c = name.charAt(index);
        if (c >= ' ' && c < 127) {
            return false;
        }
        if (Character.isHighSurrogate(c)) {
            return index + 1 >= name.length() || !Character.isLowSurrogate(name.charAt(index + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return index == 0 || !Character.isHighSurrogate(name.charAt(index - 1));
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED ->
                    true;
            default -> false;
        };
    }
}
