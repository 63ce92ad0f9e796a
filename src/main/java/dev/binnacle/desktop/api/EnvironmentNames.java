package dev.binnacle.desktop.api;

import dev.binnacle.api.collection.Environment;

import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

/** Environments by their names, for a chooser. */
final class EnvironmentNames extends StringConverter<Environment> {
    private final ApiModel model;

    EnvironmentNames(ApiModel model) {
        this.model = model;
    }

    @Override
    public String toString(@Nullable Environment environment) {
        return environment == null ? "" : environment.name();
    }

    @Override
    public Environment fromString(String name) {
        return model.environments().stream()
                .filter(environment -> environment.name().equals(name))
                .findFirst()
                .orElse(ApiModel.NONE);
    }
}
