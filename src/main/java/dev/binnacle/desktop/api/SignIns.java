package dev.binnacle.desktop.api;

import dev.binnacle.api.auth.SignIn;
import dev.binnacle.desktop.shell.Workbench;

import java.util.Map;

/** Offers the sign-ins of the workspace to a form, and makes new ones. */
final class SignIns {
    private final Workbench workbench;
    private final ApiServices services;
    private final ApiModel shared;
    private final ApiReader reader;

    SignIns(Workbench workbench, ApiServices services, ApiModel shared, ApiReader reader) {
        this.workbench = workbench;
        this.services = services;
        this.shared = shared;
        this.reader = reader;
    }

    void serve(AuthForm form) {
        form.offer(
                shared.signIns(),
                shared.users(),
                fresh -> fresh.when((name, lines) -> make(form, name, lines), form::again));
    }

    private void make(AuthForm form, String name, Map<String, String> lines) {
        workbench
                .jobs()
                .start(
                        "Making the sign-in " + name,
                        progress -> {
                            SignIn described = SignIn.of(name, lines);
                            services.credentials().signIns().create(name, lines);
                            return described.name();
                        })
                .whenDone(made -> {
                    reader.readEnvironments();
                    form.pick(made);
                })
                .whenFailed(workbench::report);
    }
}
