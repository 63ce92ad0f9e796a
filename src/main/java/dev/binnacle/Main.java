package dev.binnacle;

/** Arguments in, desktop or command out. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(0);
    }
}
