package dev.binnacle.api.transfer.draft;

/** JSON as people type it into other tools, which take out their comments before they send it. */
public final class JsonText {
    private JsonText() {}

    /** As it is sent; lines end as Hurl's own do. */
    public static String sent(String typed) {
        String text = typed.replace("\r\n", "\n");
        var plain = new StringBuilder();
        boolean quoted = false;
        int at = 0;
        while (at < text.length()) {
            int end = quoted ? at : commentEnd(text, at);
            if (end > at) {
                at = end;
                continue;
            }
            char c = text.charAt(at);
            if (quoted && c == '\\' && at + 1 < text.length()) {
                plain.append(c).append(text.charAt(at + 1));
                at += 2;
                continue;
            }
            quoted = quoted != (c == '"');
            plain.append(c);
            at++;
        }
        return plain.length() == text.length()
                ? text
                : plain.toString().replaceAll("[ \\t]+(?=\\n)", "").replaceAll("\\n\\n+", "\n");
    }

    /** Where the comment that begins here ends; here where none begins. */
    private static int commentEnd(String text, int at) {
        if (text.startsWith("//", at)) {
            int end = text.indexOf('\n', at);
            return end < 0 ? text.length() : end;
        }
        if (text.startsWith("/*", at)) {
            int end = text.indexOf("*/", at + 2);
            return end < 0 ? at : end + 2;
        }
        return at;
    }
}
