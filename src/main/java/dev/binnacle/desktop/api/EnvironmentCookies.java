package dev.binnacle.desktop.api;

import dev.binnacle.api.call.Cookies;
import dev.binnacle.api.call.KeptCookie;
import dev.binnacle.api.call.RequestSender;
import dev.binnacle.api.collection.Environment;

import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The cookies of each environment, in memory and nowhere else: they hold sessions. Those of one are
 * never sent with the requests of another.
 */
final class EnvironmentCookies {
    private final ApiServices services;
    private final ObservableValue<Environment> environment;
    private final Map<String, Jar> jars = new HashMap<>();
    private final ObservableList<KeptCookie> list = FXCollections.observableArrayList();

    EnvironmentCookies(ApiServices services, ObservableValue<Environment> environment) {
        this.services = services;
        this.environment = environment;
        environment.subscribe(chosen -> look());
    }

    /**
     * What is kept in one environment.
     *
     * @param sender sends these and keeps what answers set
     */
    record Jar(Cookies cookies, RequestSender sender) {}

    /** That of the chosen environment, made when a call is about to be sent. */
    Jar jar() {
        return jars.computeIfAbsent(
                environment.getValue().name(),
                name -> {
                    var cookies = new Cookies(services.clock());
                    return new Jar(cookies, services.sender().keeping(cookies));
                });
    }

    ObservableValue<Environment> environment() {
        return environment;
    }

    /** Those of the chosen environment, as of the last look. */
    ObservableList<KeptCookie> list() {
        return list;
    }

    /** Looks what calls have changed. */
    void look() {
        Jar made = jars.get(environment.getValue().name());
        list.setAll(made == null ? List.of() : made.cookies().all());
    }

    void forget(List<KeptCookie> gone) {
        jar().cookies().forget(gone);
        look();
    }

    void restore(List<KeptCookie> back) {
        jar().cookies().restore(back);
        look();
    }
}
