package dev.binnacle.data.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.base.ProblemCode;
import dev.binnacle.data.DataFixture;
import dev.binnacle.database.ConnectionSettings;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Changes that stand in one another's way, staged in the order in which they would fail. */
class SaveOrderTest {
    private static final String EACH = "dev.binnacle.testing.TestDatabases#each";
    private static final String STAFF =
            """
            create table staff (id integer primary key, name varchar(20),
              boss integer references staff (id));
            insert into staff values (1, 'Ann', null), (2, 'Bob', 1), (3, 'Cid', 2), (4, 'Dee', 1);
            """;

    @ParameterizedTest
    @MethodSource(EACH)
    void rowsAreDeletedAfterThoseThatReferToThem(ConnectionSettings settings) {
        try (var fixture = new DataFixture(settings)) {
            fixture.run(STAFF);
            var editing = new Editing(fixture, "staff");
            for (int id = 1; id <= 4; id++) {
                editing.delete(id);
            }
            assertThat(editing.save(SaveOutcome.Saved.class).deleted()).isEqualTo(4);
            assertThat(fixture.texts("select count(*) from staff")).containsExactly("0");
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void rowsAreInsertedBeforeThoseThatReferToThem(ConnectionSettings settings) {
        try (var fixture = new DataFixture(settings)) {
            fixture.run(STAFF);
            var editing = new Editing(fixture, "staff");
            for (int id = 10; id <= 13; id++) {
                RowRef.Added added = editing.set.insert();
                editing.type(added, "id", String.valueOf(id));
                editing.type(added, "boss", String.valueOf(id == 13 ? 1 : id + 1));
            }
            assertThat(editing.save(SaveOutcome.Saved.class).inserted()).isEqualTo(4);
            assertThat(fixture.texts("select id from staff where id > 9 order by id"))
                    .containsExactly("10", "11", "12", "13");
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void aKeyIsTakenOverAfterItWasGivenUp(ConnectionSettings settings) {
        try (var fixture = new DataFixture(settings)) {
            fixture.run(
                    "create table place (pos integer primary key, name varchar(20) not null);"
                            + " insert into place values (1, 'a'), (2, 'b'), (3, 'c');");
            var editing = new Editing(fixture, "place");
            editing.type(1, "pos", "2");
            editing.type(2, "pos", "3");
            editing.type(3, "pos", "4");
            editing.type(3, "name", "last");
            editing.save(SaveOutcome.Saved.class);
            assertThat(fixture.texts("select concat(pos, name) from place order by pos"))
                    .containsExactly("2a", "3b", "4last");
        }
    }

    @ParameterizedTest
    @MethodSource(EACH)
    void twoKeysThatChangePlacesAreRefusedAndNothingIsLost(ConnectionSettings settings) {
        try (var fixture = new DataFixture(settings)) {
            fixture.run(
                    "create table place (pos integer primary key, name varchar(20) not null);"
                            + " insert into place values (1, 'a'), (2, 'b');");
            var editing = new Editing(fixture, "place");
            editing.type(1, "pos", "2");
            editing.type(2, "pos", "1");
            var refused = editing.save(SaveOutcome.Refused.class);
            assertThat(refused.problem().code()).isEqualTo(ProblemCode.UNIQUE_VIOLATION);
            assertThat(editing.set.size()).isEqualTo(2);
            assertThat(fixture.texts("select concat(pos, name) from place order by pos"))
                    .containsExactly("1a", "2b");
        }
    }
}
