package dev.binnacle.workspace.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "create user ana password 'hunter2'",
                "ALTER ROLE ana WITH ENCRYPTED PASSWORD E'hunter2\\'x'",
                "alter user ana set password 'a''hunter2'",
                "create user ana identified by 'hunter2'",
                "Authorization: Bearer hunter2",
                "proxy-authorization:Basic hunter2",
                "Cookie: session=hunter2; other=1",
                "X-Api-Key: hunter2",
                "X-Auth-Token: hunter2",
                "postgresql://ana:hunter2@db/shop",
                "jdbc:postgresql://db/shop?user=ana&password=hunter2&ssl=true",
                "https://api.test/x?access_token=hunter2#top",
                "GET /x failed, sent Authorization: Bearer hunter2.abc-def"
            })
    void noSecretIsKept(String text) {
        assertThat(Redaction.of(text)).doesNotContain("hunter2").contains(Redaction.HIDDEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select password from accounts where name = 'x'",
                "select 'Cookie', note from t -- Authorization is elsewhere",
                "Content-Type: application/json",
                "https://api.test/x?page=2&q=a:b@c",
                ""
            })
    void nothingElseIsTouched(String text) {
        assertThat(Redaction.of(text)).isEqualTo(text);
    }
}
