package dev.binnacle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class RunTextTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    @TempDir Path folder;

    private int run(String... arguments) {
        var all = new ArrayList<>(List.of("run"));
        all.addAll(List.of(arguments));
        return new Commands(new RootCommand(), List.of(new RunCommand()))
                .to(new PrintWriter(out), new PrintWriter(err))
                .run(all.toArray(String[]::new));
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("a.hurl"), text).toString();
    }

    @Test
    void aFileComesBackByteForByte() throws IOException {
        String text =
                "# mine\r\nGET  http://a # b\n\n\nHTTP 200\n[Asserts]\nstatus  ==  200\n# end";
        assertThat(run("--print", file(text))).isZero();
        assertThat(out.toString()).isEqualTo(text);
    }

    @Test
    void requestsComeAsLinesOfCurl() throws IOException {
        String text = "GET {{base}}/a\n\nPOST {{base}}/b\n[Form]\nx: 1\n";
        assertThat(run("--curl", "--variable", "base=http://a", file(text))).isZero();
        assertThat(out.toString().lines())
                .containsExactly("curl 'http://a/a'", "curl --data 'x=1' 'http://a/b'");
    }

    @Test
    void aBrokenFileIsToldAsHurlTellsIt() throws IOException {
        assertThat(run("--print", file("GET http://a\n[Nothing]\n"))).isEqualTo(2);
        assertThat(err.toString()).contains("a.hurl:2:");
    }

    @Test
    void aPatternThatIsNoneBreaksTheFileWhereItStands() throws IOException {
        String head = "GET http://localhost:1\nHTTP 200\n[Asserts]\n";

        assertThat(run(file(head + "body matches /[/\n"))).isEqualTo(2);
        assertThat(err.toString())
                .contains("a.hurl:4:15")
                .contains("invalid Regex expression: unclosed character class");
        assertThat(run(file(head + "body regex /a(/ == \"a\"\n"))).isEqualTo(2);
        assertThat(err.toString()).contains("a.hurl:4:13").contains("unclosed group");
        assertThat(run(file(head + "body replaceRegex /*/ \"\" == \"a\"\n"))).isEqualTo(2);
        assertThat(run("--print", file(head + "body matches \"[\"\nbody matches /\\/a/\n")))
                .isZero();
    }
}
