package dev.binnacle.desktop.shell;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/** Where the API of a backend is, for the top bar. On the screen's thread. */
public interface ApiDoor {
    /** One that serves nothing. */
    static ApiDoor none() {
        var off = new ReadOnlyObjectWrapper<>(new Line("off", State.OFF, "No API is served."));
        return backend -> off;
    }

    /** What is known of a backend's API, as it changes. */
    ObservableValue<Line> of(Backend backend);

    /**
     * @param words such as "8055", "off", "starting"
     * @param state whether it answers, is about to, or does not
     * @param tip the whole of it, in a sentence
     */
    record Line(String words, State state, String tip) {}

    /** Whether an API answers. */
    enum State {
        ON,
        STARTING,
        FAILED,
        OFF
    }
}
