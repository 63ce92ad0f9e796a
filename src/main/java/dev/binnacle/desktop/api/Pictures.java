package dev.binnacle.desktop.api;

import dev.binnacle.api.Response;

import javafx.scene.image.Image;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Locale;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Answers that are pictures, made ready to be shown. Slow, so never on the screen's thread. */
final class Pictures {
    private static final long MOST_BYTES = 32L << 20;
    private static final long MOST_PIXELS = 40_000_000;

    private Pictures() {}

    /** Null when the answer is no picture, not one that can be shown, or too large for one. */
    static @Nullable Image of(Response response) {
        String type = response.header("Content-Type").toLowerCase(Locale.ROOT);
        if (!type.startsWith("image/") || response.body().length() > MOST_BYTES) {
            return null;
        }
        try (InputStream measured = response.body().open()) {
            if (pixels(measured) > MOST_PIXELS) {
                return null;
            }
        } catch (IOException | RuntimeException unreadable) {
            return null;
        }
        try (InputStream bytes = response.body().open()) {
            Image image = new Image(bytes);
            return image.isError() ? null : image;
        } catch (IOException unreadable) {
            return null;
        }
    }

    /** What it says of itself before it is unpacked: a small file can hold a huge picture. */
    private static long pixels(InputStream bytes) throws IOException {
        try (ImageInputStream stream = ImageIO.createImageInputStream(bytes)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                return Long.MAX_VALUE;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream);
                return (long) reader.getWidth(0) * reader.getHeight(0);
            } finally {
                reader.dispose();
            }
        }
    }
}
