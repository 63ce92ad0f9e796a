package dev.binnacle.api.contract;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import com.networknt.schema.regex.RegularExpression;

import dev.binnacle.api.openapi.Edition;

import tools.jackson.databind.JsonNode;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Holds values against schemas; each schema is made ready once. Any thread may call it. */
final class SchemaCheck {
    /** One thing that is wrong with a value; the place is a JSON pointer. */
    record Wrong(String place, String reason) {}

    /**
     * What of a value is wrong.
     *
     * @param usable whether the schema is one that values can be held against
     */
    record Result(List<Wrong> wrong, boolean usable) {
        static final Result FINE = new Result(List.of(), true);
        static final Result UNUSABLE = new Result(List.of(), false);
    }

    private final Edition edition;
    private final boolean sent;
    private final SchemaRegistry registry;
    private final Map<JsonNode, Optional<Schema>> ready = new IdentityHashMap<>();

    /**
     * @param sent whether bodies of requests are meant
     */
    SchemaCheck(Edition edition, boolean sent) {
        this.edition = edition;
        this.sent = sent;
        SchemaRegistryConfig config =
                SchemaRegistryConfig.builder()
                        .formatAssertionsEnabled(true)
                        .pathType(PathType.JSON_POINTER)
                        .locale(Locale.ENGLISH)
                        .regularExpressionFactory(SchemaCheck::expression)
                        .build();
        registry =
                SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        builder -> builder.schemaRegistryConfig(config).schemaCacheEnabled(false));
    }

    /** One that needs time out of proportion is not in our hands: it takes all. */
    private static RegularExpression expression(String pattern) {
        try {
            Pattern linear = Pattern.compile(pattern);
            return value -> linear.matcher(value).find();
        } catch (PatternSyntaxException other) {
            return value -> true;
        }
    }

    Result look(dev.binnacle.api.openapi.Schema schema, JsonNode value) {
        if (schema.node().isMissingNode()) {
            return Result.FINE;
        }
        Optional<Schema> checked;
        synchronized (ready) {
            checked = ready.computeIfAbsent(schema.node(), node -> prepared(schema));
        }
        if (checked.isEmpty()) {
            return Result.UNUSABLE;
        }
        JsonNode bundle = checked.get().getSchemaNode();
        List<Error> errors = checked.get().validate(value);
        return new Result(errors.stream().map(each -> wrong(bundle, each)).toList(), true);
    }

    /** Empty where the schema is none that can be used. */
    private Optional<Schema> prepared(dev.binnacle.api.openapi.Schema schema) {
        try {
            Schema made = registry.getSchema(SchemaBundle.of(schema, edition, sent));
            made.initializeValidators();
            return Optional.of(made);
        } catch (RuntimeException broken) {
            return Optional.empty();
        }
    }

    private static Wrong wrong(JsonNode bundle, Error error) {
        String place = String.valueOf(error.getInstanceLocation());
        String meant = MeantBranch.of(bundle, error.getEvaluationPath());
        String reason = String.valueOf(error.getMessage());
        return new Wrong(
                place.equals("/") ? "" : place,
                meant.isEmpty() ? reason : reason + ", as " + meant);
    }
}
