package dev.binnacle.database.session;

import dev.binnacle.database.Engine;
import dev.binnacle.database.EngineConnector;
import dev.binnacle.database.EngineSupport;

/** Everything of one engine. */
public record EngineParts(EngineConnector connector, EngineSupport support) {
    public EngineParts {
        if (connector.engine() != support.engine()) {
            throw new IllegalArgumentException(connector.engine() + " and " + support.engine());
        }
    }

    public Engine engine() {
        return support.engine();
    }
}
