package dev.binnacle.schema.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.database.script.ScriptSyntax;
import dev.binnacle.testing.Material;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.stream.Stream;

/** Scripts that nobody here made are read without a problem. */
class MaterialScriptsTest {
    @ParameterizedTest
    @CsvSource({
        "db/postgres/pagila.sql.gz,",
        "db/postgres/edfi-ods-5.2.0.sql.gz,",
        "db/postgres/Chinook_PostgreSql.sql.gz, 'create database,drop database'",
        "db/postgres/northwind.sql.gz,",
        "db/postgres/periodic_table.sql,",
        "db/postgres/happiness_index.sql,",
        "db/postgres/danbooru-structure.sql.gz, create operator",
        "db/both/camunda-7.23-postgres.sql,",
        "db/both/quartz-2.5.0-postgres.sql,",
        "db/both/spring-batch-5.2.2-postgres.sql,",
        "db/both/spring-session-3.5.0-postgres.sql,",
        "db/both/petclinic-postgres-schema.sql,",
        "db/both/petclinic-postgres-data.sql,",
        "access/00000000000000-initial-schema.sql, create publication",
        "access/00000000000001-auth-schema.sql,",
        "access/00000000000002-storage-schema.sql,",
        "access/00000000000003-post-setup.sql, create event trigger",
        "access/20240414161707_basejump-setup.sql,",
        "access/20240414161947_basejump-accounts.sql,",
        "access/20240414162100_basejump-invitations.sql,",
        "access/20240414162131_basejump-billing.sql,",
        "access/postgresql-privileges.sql, 'create operator,create cast,drop operator,drop"
                + " cast,drop owned'",
    })
    void postgreSql(String file, String others) {
        read(file, others, ScriptSyntax.POSTGRESQL);
    }

    @ParameterizedTest
    @CsvSource({
        "db/h2/chinook-h2.sql.gz,",
        "db/h2/northwind-h2.sql.gz,",
        "db/both/camunda-7.23-h2.sql,",
        "db/both/quartz-2.5.0-h2.sql,",
        "db/both/spring-batch-5.2.2-h2.sql,",
        "db/both/spring-session-3.5.0-h2.sql,",
        "db/both/petclinic-h2-schema.sql,",
        "db/both/petclinic-h2-data.sql,",
    })
    void h2(String file, String others) {
        read(file, others, ScriptSyntax.H2);
    }

    private static void read(String file, String others, ScriptSyntax syntax) {
        DdlScript script = DdlParser.parse(Material.text(file), syntax);
        assertThat(script.problems()).isEmpty();
        Stream<String> words =
                script.statements().stream()
                        .filter(Ddl.Other.class::isInstance)
                        .map(statement -> ((Ddl.Other) statement).words());
        assertThat(words.distinct())
                .containsExactlyInAnyOrderElementsOf(
                        others == null ? List.of() : List.of(others.split(",")));
    }
}
