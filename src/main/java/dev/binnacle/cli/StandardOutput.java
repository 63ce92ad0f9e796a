package dev.binnacle.cli;

import java.io.BufferedWriter;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Standard output as commands write it: UTF-8, whatever the locale, except to a terminal that
 * speaks another. What cannot be written ends the command at once, as {@link Lost}.
 */
final class StandardOutput extends Writer {
    private static final int BUFFER = 1 << 16;

    private final Writer out;

    StandardOutput(OutputStream out, Charset charset) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, charset), BUFFER);
    }

    /** The process's own. */
    static PrintWriter open() {
        Console console = System.console();
        Charset charset =
                console != null && console.isTerminal()
                        ? console.charset()
                        : StandardCharsets.UTF_8;
        return new PrintWriter(
                new StandardOutput(new FileOutputStream(FileDescriptor.out), charset));
    }

    /** Nothing more can be written. */
    static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Lost(IOException cause) {
            super(cause.getMessage(), cause);
        }

        /** Whether whoever read it has gone, as {@code head} does when it has enough. */
        boolean readerGone() {
            String why = String.valueOf(getMessage());
            return why.contains("Broken pipe") || why.contains("pipe is being closed");
        }
    }

    @Override
    public void write(char[] text, int from, int length) {
        try {
            out.write(text, from, length);
        } catch (IOException failure) {
            throw new Lost(failure);
        }
    }

    @Override
    public void flush() {
        try {
            out.flush();
        } catch (IOException failure) {
            throw new Lost(failure);
        }
    }

    @Override
    public void close() {
        flush();
    }
}
