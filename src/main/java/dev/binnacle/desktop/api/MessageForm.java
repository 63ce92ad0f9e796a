package dev.binnacle.desktop.api;

/** How a message to a WebSocket is written. */
enum MessageForm {
    TEXT("Text"),
    HEX("Bytes in hex");

    private final String title;

    MessageForm(String title) {
        this.title = title;
    }

    @Override
    public String toString() {
        return title;
    }
}
