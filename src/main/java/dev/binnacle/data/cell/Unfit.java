package dev.binnacle.data.cell;

/** Why a text is no value of a column: one sentence. */
final class Unfit extends Exception {
    private static final long serialVersionUID = 1L;

    private final String why;

    Unfit(String why) {
        super(why, null, false, false);
        this.why = why;
    }

    String why() {
        return why;
    }
}
