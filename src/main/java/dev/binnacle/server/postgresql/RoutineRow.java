package dev.binnacle.server.postgresql;

import dev.binnacle.database.TableName;
import dev.binnacle.server.exposed.Routine;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one row of {@code exposed-routines.sql}. */
final class RoutineRow {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RoutineRow() {}

    static Routine read(ResultSet row) throws SQLException {
        return new Routine(
                new TableName(row.getString(1), row.getString(2)),
                row.getString(3),
                parameters(row.getString(4)),
                new TableName(row.getString(5), row.getString(6)),
                row.getBoolean(7),
                row.getBoolean(8),
                row.getBoolean(9),
                volatility(row.getString(10)),
                row.getString(11),
                settings(row.getString(12)));
    }

    private static List<Routine.Parameter> parameters(String json) {
        List<Routine.Parameter> parameters = new ArrayList<>();
        for (JsonNode each : JSON.readTree(json)) {
            parameters.add(
                    new Routine.Parameter(
                            each.get(0).stringValue(),
                            each.get(1).stringValue(),
                            each.get(2).stringValue(),
                            each.get(3).booleanValue(),
                            each.get(4).booleanValue()));
        }
        return parameters;
    }

    private static Map<String, String> settings(String json) {
        Map<String, String> settings = new LinkedHashMap<>();
        JSON.readTree(json)
                .properties()
                .forEach(each -> settings.put(each.getKey(), each.getValue().asString()));
        return settings;
    }

    private static Routine.Volatility volatility(String letter) {
        return switch (letter) {
            case "i" -> Routine.Volatility.IMMUTABLE;
            case "s" -> Routine.Volatility.STABLE;
            default -> Routine.Volatility.VOLATILE;
        };
    }
}
