package dev.binnacle.cli;

import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says: the program, the Java it runs on, the system. */
public final class Version implements IVersionProvider {
    private static final String UNPACKED = "unpacked";

    /** The program's own version, or "unpacked" when it does not run from its jar. */
    public static String ofTheProgram() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? UNPACKED : version;
    }

    @Override
    public String[] getVersion() {
        return new String[] {
            "Binnacle " + ofTheProgram(),
            "Java " + Runtime.version() + ", " + System.getProperty("java.vendor", "?"),
            System.getProperty("os.name") + " " + System.getProperty("os.arch")
        };
    }
}
