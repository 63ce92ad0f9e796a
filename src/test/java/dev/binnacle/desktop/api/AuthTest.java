package dev.binnacle.desktop.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.api.hurl.HurlFile;
import dev.binnacle.api.hurl.HurlReading;
import dev.binnacle.api.hurl.RequestPart;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.stream.Stream;

/** What the form of a login writes is Hurl's own text, and is read back the same. */
class AuthTest {
    private static final String BARE = "GET http://a.example # the shop\nAccept: text/plain\n";

    static Stream<Arguments> kinds() {
        return Stream.of(
                Arguments.of(
                        Auth.of(AuthKind.BASIC, "ann", "{{password}}"),
                        "[BasicAuth]\nann: {{password}}\n"),
                Arguments.of(
                        Auth.of(AuthKind.DIGEST, "ann", "open"),
                        "[BasicAuth]\nann: open\n[Options]\ndigest: true\n"),
                Arguments.of(
                        Auth.of(AuthKind.BEARER, "{{token}}"), "Authorization: Bearer {{token}}\n"),
                Arguments.of(
                        Auth.of(AuthKind.SIGN_IN, "auth_shop"),
                        "Authorization: Bearer {{auth_shop}}\n"),
                Arguments.of(
                        Auth.of(AuthKind.USER, "token_ann"),
                        "Authorization: Bearer {{token_ann}}\n"),
                Arguments.of(
                        Auth.of(AuthKind.API_KEY, "X-Api-Key", "{{key}}"), "X-Api-Key: {{key}}\n"),
                Arguments.of(
                        new Auth(AuthKind.API_KEY, List.of("api_key", "{{key}}"), true),
                        "[Query]\napi_key: {{key}}\n"),
                Arguments.of(
                        Auth.of(AuthKind.AWS, "aws:amz:eu-central-1:s3", "KEY", "{{secret}}"),
                        "[Options]\naws-sigv4: aws:amz:eu-central-1:s3\nuser: KEY:{{secret}}\n"),
                Arguments.of(
                        Auth.of(AuthKind.CERTIFICATE, "me.pem", "me.key", "ca.pem"),
                        "[Options]\ncert: me.pem\nkey: me.key\ncacert: ca.pem\n"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void eachKindIsWrittenReadAndTakenOutAgain(Auth auth, String lines) {
        RequestPart bare = part(BARE);
        RequestPart written = auth.write(bare, Auth.read(bare));

        assertThat(text(written)).isEqualTo(BARE + lines);
        assertThat(Auth.read(part(text(written)))).isEqualTo(auth);
        assertThat(text(Auth.of(AuthKind.NONE).write(written, auth))).isEqualTo(BARE);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void oneKindTakesThePlaceOfAnother(Auth auth, String lines) {
        Auth before = Auth.of(AuthKind.BASIC, "bo", "shut");
        RequestPart written = before.write(part(BARE), Auth.of(AuthKind.NONE));

        assertThat(text(auth.write(written, before))).isEqualTo(BARE + lines);
    }

    @Test
    void whatIsNotFilledInYetWritesNothing() {
        for (AuthKind kind : AuthKind.values()) {
            RequestPart bare = part(BARE);
            assertThat(Auth.of(kind).write(bare, Auth.of(AuthKind.NONE))).isEqualTo(bare);
        }
    }

    @Test
    void otherHeadersAndOptionsStayAsTheyAre() {
        String text =
                "GET http://a.example\nX-A: 1 # one\nAuthorization: Bearer x\n[Options]\nlocation:"
                        + " true # on\nuser: a:b\n";
        RequestPart part = part(text);
        Auth read = Auth.read(part);

        assertThat(read).isEqualTo(Auth.of(AuthKind.BASIC, "a", "b"));
        assertThat(text(Auth.of(AuthKind.NONE).write(part, read)))
                .isEqualTo(text.replace("user: a:b\n", ""));
    }

    private static RequestPart part(String text) {
        return ((HurlFile) HurlReading.of(text)).entries().getFirst().request();
    }

    private static String text(RequestPart part) {
        var file = (HurlFile) HurlReading.of(BARE);
        return file.with(0, file.entries().getFirst().with(part)).text();
    }
}
