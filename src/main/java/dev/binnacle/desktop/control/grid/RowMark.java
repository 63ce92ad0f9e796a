package dev.binnacle.desktop.control.grid;

/** What is staged for a row: a sign and a colour, never the colour alone. */
public enum RowMark {
    NONE("", "", ""),
    INSERTED("+", "inserted", "New row, not saved yet"),
    UPDATED("▎", "updated", "Changed, not saved yet"),
    DELETED("−", "deleted", "Deleted when saved"),
    CONFLICT("≠", "conflict", "Changed by someone else meanwhile"),
    REFUSED("!", "refused", "Refused by the database");

    private final String sign;
    private final String style;
    private final String words;

    RowMark(String sign, String style, String words) {
        this.sign = sign;
        this.style = style;
        this.words = words;
    }

    public String sign() {
        return sign;
    }

    /** Name of the pseudo-class; empty for none. */
    public String style() {
        return style;
    }

    public String words() {
        return words;
    }
}
