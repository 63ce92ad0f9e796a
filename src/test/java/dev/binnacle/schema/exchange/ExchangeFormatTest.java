package dev.binnacle.schema.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.database.Catalog;
import dev.binnacle.database.Engine;
import dev.binnacle.testing.TestBackend;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;

/** A small schema with awkward names, in each form. */
class ExchangeFormatTest {
    private static final String TABLES =
            """
            create table customers (
                id integer primary key,
                email varchar(80) not null constraint customers_email_key unique,
                "full name" varchar(80) default 'a|b'
            );
            comment on column customers.email is 'where "it" | goes
            to';
            create table "Bad ""Name" (
                id integer primary key references customers (id),
                customer integer references customers (id) on delete cascade
            );
            comment on table "Bad ""Name" is 'it''s
            so';
            """;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void mermaidHasKeysCardinalitiesAndTrueNames(Engine engine) {
        assertThat(written(engine, ExchangeFormat.MERMAID))
                .contains("erDiagram")
                .containsPattern("customers \\{\n +\\S+ id PK \"not null\"")
                .containsPattern("email UK \"not null; where #quot;it#quot; \\| goes to\"")
                .containsPattern("full_name \"full name\"")
                .contains("Bad__Name[\"Bad #quot;Name\"] {")
                .contains("customers ||--o| Bad__Name : \"id\"")
                .contains("customers |o--o{ Bad__Name : \"customer\"");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void plantUmlHasKeysAboveTheLine(Engine engine) {
        assertThat(written(engine, ExchangeFormat.PLANTUML))
                .startsWith("@startuml")
                .endsWith("@enduml\n")
                .containsPattern(
                        "entity \"customers\" as customers \\{\n  \\* id : \\S+ <<PK>>\n  --\n")
                .contains("entity \"Bad 'Name\" as Bad__Name {")
                .contains("customers ||--o| Bad__Name : id")
                .contains("customers |o--o{ Bad__Name : customer");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void theDictionaryEscapesAndLinks(Engine engine) {
        String text = written(engine, ExchangeFormat.MARKDOWN);
        assertThat(text)
                .contains("- [public.customers](#publiccustomers)")
                .contains("## public.Bad \"Name")
                .contains("it's<br>so")
                .contains("where \"it\" \\| goes<br>to")
                .contains("### Referenced by")
                .contains("a\\|b");
        assertThat(text.lines().filter(line -> line.startsWith("| ")))
                .allMatch(line -> line.endsWith(" |"));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void theSameStructureGivesTheSameText(Engine engine) {
        for (ExchangeFormat format : ExchangeFormat.values()) {
            assertThat(written(engine, format)).isEqualTo(written(engine, format));
        }
    }

    @Test
    void theEndOfAFileNamesItsForm() {
        assertThat(List.of("a.dbml", "b.MMD", "c.puml", "d.md", "e.svg"))
                .map(ExchangeFormat::of)
                .map(form -> form.map(Enum::name).orElse(""))
                .containsExactly("DBML", "MERMAID", "PLANTUML", "MARKDOWN", "");
    }

    private static String written(Engine engine, ExchangeFormat format) {
        try (TestBackend backend = TestBackend.open(engine)) {
            Catalog catalog = backend.script(TABLES).catalog();
            return format.write(catalog, "shop", engine.title()).text();
        }
    }
}
