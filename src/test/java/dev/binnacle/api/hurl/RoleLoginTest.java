package dev.binnacle.api.hurl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.binnacle.api.Header;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class RoleLoginTest {
    private static final Map<String, String> TOKENS =
            Map.of("token_shop_clerk", "clerk-7", "auth_anna", "anna-9", "token_web_anon", "w");

    private static List<Header> headers(String text) {
        HurlFile file = (HurlFile) HurlReading.of(text);
        return new RequestResolver(Path.of(""))
                .resolve(file.entries().getFirst().request(), Variables.of(TOKENS))
                .headers();
    }

    @Test
    void aRequestThatMeansARoleSignsInWithItsTokenOrTheSignInOfItsName() {
        assertThat(headers("# @role shop_clerk\nGET http://a\nX: 1\n"))
                .containsExactly(
                        new Header("X", "1"), new Header("Authorization", "Bearer clerk-7"));
        assertThat(headers("# @role anna\nGET http://a\n"))
                .containsExactly(new Header("Authorization", "Bearer anna-9"));
        assertThat(headers("# @role web anon\nGET http://a\n"))
                .containsExactly(new Header("Authorization", "Bearer w"));
        assertThat(headers("# @role own\nGET http://a\n[Options]\nvariable: token_own=o\n"))
                .containsExactly(new Header("Authorization", "Bearer o"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "authorization: Bearer own\n",
                "[BasicAuth]\nann: pw\n",
                "[Options]\nuser: ann:pw\n",
                "[Options]\nheader: Authorization: Bearer own\n",
                "[Options]\nuser: KEY:SECRET\naws-sigv4: aws:amz:eu:s3\n"
            })
    void aLoginThatStandsInTheRequestIsTheOnlyOne(String login) {
        assertThat(headers("# @role shop_clerk\nGET http://a\n" + login))
                .noneMatch(each -> each.value().contains("clerk-7"));
    }

    @Test
    void aRoleThatNothingSignsInAsIsRefusedByName() {
        assertThatThrownBy(() -> headers("# @role admiral\nGET http://a\n"))
                .hasMessageContaining("Nothing signs in as admiral")
                .hasMessageContaining("Neither {{token_admiral}} nor {{auth_admiral}} has a value");
    }
}
