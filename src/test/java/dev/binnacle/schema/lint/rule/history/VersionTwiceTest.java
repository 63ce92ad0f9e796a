package dev.binnacle.schema.lint.rule.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

class VersionTwiceTest {
    @Test
    void twoFilesOfOneVersionAreFound() {
        assertThat(
                        OutOfOrderTest.find(
                                new VersionTwice(),
                                List.of("V1__a.sql", "V2__b.sql", "V2.0__c.sql"),
                                Set.of()))
                .containsExactly("V2.0__c.sql:1:1 V2__b.sql has the same version.");
    }

    @Test
    void eachFileWithItsOwnIsNot() {
        assertThat(
                        OutOfOrderTest.find(
                                new VersionTwice(),
                                List.of("V1__a.sql", "V2__b.sql", "V20__c.sql"),
                                Set.of()))
                .isEmpty();
    }
}
