package dev.binnacle.schema.lint.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.schema.lint.About;
import dev.binnacle.schema.lint.Rule;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class RulesTest {
    private static final List<About> ALL = Rules.all().stream().map(Rule::about).toList();

    @Test
    void everyNameBelongsToOneRuleAlone() {
        // both timeouts were one rule once
        List<String> names =
                ALL.stream()
                        .flatMap(rule ->
                                Stream.concat(Stream.of(rule.id()), rule.aliases().stream()))
                        .filter(name -> !name.equals("require-timeout-settings"))
                        .toList();
        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void everyRuleSaysWhatItFindsAndWhatToDo() {
        assertThat(ALL).allMatch(rule -> rule.id().matches("[a-z]+(-[a-z]+)+"));
        assertThat(ALL).allMatch(rule -> rule.meaning().endsWith("."));
        assertThat(ALL).allMatch(rule -> rule.help().length() > 30 && rule.help().endsWith("."));
    }

    @Test
    void theGroundOfOtherLintersIsCovered() {
        assertThat(names())
                .containsAll(
                        List.of(
                                "PG101", "PG102", "PG103", "PG104", "PG105", "PG110", "PG301",
                                "PG302", "PG303", "PG304", "PG305", "PG306", "PG307", "PG308",
                                "PG309", "PG310", "PG311", "BC101", "BC102", "CD101", "CD102",
                                "CD103", "DS101", "DS102", "DS103", "MF101", "MF102", "MF103",
                                "MF104", "MY101", "NM101", "NM102", "NM103", "NM104", "NM105",
                                "NM106", "TX101", "TX201", "0001", "0003", "0004", "0005", "0006",
                                "0007", "0008", "0009", "0010", "0011", "0013", "0015", "0020",
                                "0022", "0023", "0024", "0026", "0027", "0028", "0029"));
    }

    private static Set<String> names() {
        return ALL.stream()
                .flatMap(rule -> Stream.concat(Stream.of(rule.id()), rule.aliases().stream()))
                .collect(Collectors.toSet());
    }

    @Test
    void everyRuleHasATestOfItsOwn() {
        assertThat(Rules.all())
                .allSatisfy(rule -> {
                    String type = rule.getClass().getSimpleName();
                    boolean naming = type.endsWith("Names");
                    String test =
                            rule.getClass().getPackageName()
                                    + "."
                                    + (naming ? "NamingRules" : type)
                                    + "Test";
                    assertThat(Class.forName(test)).isNotNull();
                });
    }
}
