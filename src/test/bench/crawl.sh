#!/bin/sh
# Our catalog of 1,000 tables against SchemaCrawler's standard one, in one JVM: sh src/test/bench/crawl.sh
# Needs the test classes (mvn test-compile); fetches SchemaCrawler by Maven, for this alone.
set -e
cd "$(dirname "$0")/../../.."
lib=target/bench/crawl
mkdir -p "$lib"
cat > "$lib/pom.xml" <<'POM'
<project><modelVersion>4.0.0</modelVersion><groupId>bench</groupId><artifactId>crawl</artifactId><version>1</version>
<dependencies><dependency><groupId>us.fatehi</groupId><artifactId>schemacrawler-postgresql</artifactId><version>16.27.1</version></dependency></dependencies>
</project>
POM
mvn -B -ntp -q -f "$lib/pom.xml" dependency:copy-dependencies -DoutputDirectory=jars -DexcludeGroupIds=org.slf4j
mvn -B -ntp -q dependency:build-classpath -Dmdep.outputFile="$lib/cp.txt"
java=java
for home in "$BINNACLE_JAVA" "$JAVA_HOME" /usr/lib/jvm/*25*; do
    if [ -n "$home" ] && [ -x "$home/bin/java" ] && "$home/bin/java" -version 2>&1 | grep -q 'version "2[5-9]'; then
        java=$home/bin/java
        break
    fi
done
exec "$java" -Djava.io.tmpdir=target -cp "${CLASSES:-target/test-classes:target/classes}:$(cat "$lib/cp.txt"):$lib/pom/*:$lib/jars/*" src/test/bench/Crawl.java
