import com.google.googlejavaformat.java.Main;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks (or with "apply" mends) the layout of every Java file. It is run by the build on the JDK that compiles:
 * the formatter needs a newer JDK than the one Maven itself may run on.
 */
public final class Format {
    public static void main(String[] args) throws Exception {
        boolean apply = args.length > 0 && args[0].equals("apply");
        if (apply) { // twice: a long string that the first pass breaks is laid out by the second
            run("--replace");
            run("--replace");
        }
        int exit = run("--dry-run", "--set-exit-if-changed");
        if (exit != 0) {
            System.err.println("The files above are not formatted: run  mvn -Dformat=apply validate");
        }
        System.exit(exit);
    }

    private static int run(String... options) throws Exception {
        var arguments = new ArrayList<String>();
        arguments.add("--aosp");
        arguments.addAll(List.of(options));
        for (String root : List.of("src/main/java", "src/test/java")) {
            arguments.addAll(sources(Path.of(root)));
        }
        return new Main(new PrintWriter(System.out, true), new PrintWriter(System.err, true), System.in)
                .format(arguments.toArray(String[]::new));
    }

    private static List<String> sources(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (var files = Files.walk(root)) {
            return files.map(Path::toString).filter(name -> name.endsWith(".java")).sorted().toList();
        }
    }
}
