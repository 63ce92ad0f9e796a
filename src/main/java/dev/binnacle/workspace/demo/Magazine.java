package dev.binnacle.workspace.demo;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Pictures, authors, tags and articles. */
final class Magazine {
    private static final int MEDIA = 300;

    // the smallest GIF there is, a preview of one pixel
    private static final byte[] PIXEL = {
        'G',
        'I',
        'F',
        '8',
        '9',
        'a',
        1,
        0,
        1,
        0,
        (byte) 0x80,
        0,
        0,
        31,
        111,
        (byte) 139,
        (byte) 255,
        (byte) 255,
        (byte) 255,
        33,
        (byte) 249,
        4,
        0,
        0,
        0,
        0,
        0,
        44,
        0,
        0,
        0,
        0,
        1,
        0,
        1,
        0,
        0,
        2,
        2,
        68,
        1,
        0,
        59
    };

    private final Dice dice = new Dice(3);
    private final List<UUID> media = new ArrayList<>();
    private final List<String> sentences = DemoText.section("magazine.txt", "sentences");
    private final List<String> tags =
            DemoText.section("magazine.txt", "tags").stream()
                    .map(line -> line.substring(0, line.lastIndexOf(' ')))
                    .toList();

    void insert(Connection connection, DemoFlavor flavor, List<Goods.Product> products)
            throws SQLException {
        insertMedia(connection, flavor);
        insertProductMedia(connection, flavor, products);
        insertAuthors(connection, flavor);
        try (var rows = new Rows(connection, flavor, "content.tags", "id, name, colour")) {
            List<String> lines = DemoText.section("magazine.txt", "tags");
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                rows.add(i + 1, tags.get(i), line.substring(line.lastIndexOf(' ') + 1));
            }
        }
        insertArticles(connection, flavor);
    }

    private void insertMedia(Connection connection, DemoFlavor flavor) throws SQLException {
        try (var rows =
                new Rows(
                        connection,
                        flavor,
                        "content.media",
                        "id, file_name, media_type, width, height, byte_size, fingerprint,"
                                + " thumbnail, alt_text, uploaded_at")) {
            for (int i = 1; i <= MEDIA; i++) {
                UUID id = dice.uuid();
                media.add(id);
                boolean paper = dice.chance(8);
                String subject =
                        dice.of(
                                List.of(
                                        "harbour",
                                        "deck",
                                        "rope",
                                        "lantern",
                                        "sea",
                                        "crew",
                                        "workshop",
                                        "chart"));
                rows.add(
                        id,
                        "%s-%04d.%s".formatted(subject, i, paper ? "pdf" : "jpg"),
                        paper ? "application/pdf" : "image/jpeg",
                        paper ? null : 800 + 16 * dice.below(200),
                        paper ? null : 600 + 16 * dice.below(150),
                        (long) dice.between(40_000, 6_500_000),
                        fingerprint(id),
                        paper ? null : PIXEL,
                        dice.chance(70)
                                ? "A picture of the " + subject + ", taken from the quay"
                                : null,
                        dice.before(1500));
            }
        }
    }

    private static byte[] fingerprint(UUID id) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(id.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void insertProductMedia(
            Connection connection, DemoFlavor flavor, List<Goods.Product> products)
            throws SQLException {
        try (var rows =
                new Rows(connection, flavor, "product_media", "product_id, media_id, place")) {
            for (Goods.Product product : products) {
                Set<UUID> shown = new HashSet<>();
                int count = dice.between(1, 4);
                for (int place = 1; place <= count; place++) {
                    UUID picture = dice.of(media);
                    if (shown.add(picture)) {
                        rows.add(product.id(), picture, place);
                    }
                }
            }
        }
    }

    private void insertAuthors(Connection connection, DemoFlavor flavor) throws SQLException {
        try (var rows =
                new Rows(
                        connection,
                        flavor,
                        "content.authors",
                        "id, login, name, email, biography, joined_on")) {
            int id = 0;
            for (String line : DemoText.section("magazine.txt", "authors")) {
                String[] author = line.split("\\|");
                rows.add(
                        ++id,
                        author[0],
                        author[1],
                        author[0] + "@chandler.example",
                        author[2],
                        LocalDate.of(2018, 1, 15).plusMonths(7L * id));
            }
        }
    }

    private void insertArticles(Connection connection, DemoFlavor flavor) throws SQLException {
        int authors = DemoText.section("magazine.txt", "authors").size();
        try (var rows =
                        new Rows(
                                connection,
                                flavor,
                                "content.articles",
                                "id, slug, title, author_id, lead_media_id, state:article_state,"
                                        + " summary, body, words, published_at, changed_at");
                var marks =
                        new Rows(connection, flavor, "content.article_tags", "article_id, tag_id")
                                .after(rows)) {
            int id = 0;
            for (String line : DemoText.section("magazine.txt", "titles")) {
                String[] title = line.split("\\|");
                String state = dice.weighted("published 78, draft 12, in review 6, archived 4");
                OffsetDateTime written = dice.before(1100);
                String body = body(title[0]);
                rows.add(
                        ++id,
                        slug(title[0]),
                        title[0],
                        dice.between(1, authors),
                        dice.chance(85) ? dice.of(media) : null,
                        state,
                        dice.chance(90) ? dice.of(sentences) : null,
                        body,
                        body.split("\\s+").length,
                        state.equals("published") || state.equals("archived") ? written : null,
                        dice.after(written, 0, 700));
                insertTags(marks, id, title[1]);
            }
        }
    }

    private void insertTags(Rows marks, int article, String topic) throws SQLException {
        Set<Integer> chosen = new HashSet<>();
        chosen.add(tags.indexOf(topic) + 1);
        int more = dice.between(1, 4);
        for (int i = 0; i < more; i++) {
            chosen.add(dice.between(1, tags.size()));
        }
        for (int tag : chosen.stream().sorted().toList()) {
            marks.add(article, tag);
        }
    }

    private String body(String title) {
        var paragraphs = new ArrayList<String>();
        paragraphs.add("# " + title);
        int count = dice.between(4, 9);
        for (int i = 0; i < count; i++) {
            int length = dice.between(3, 6);
            var words = new ArrayList<String>();
            for (int s = 0; s < length; s++) {
                words.add(dice.of(sentences));
            }
            paragraphs.add(words.stream().distinct().collect(Collectors.joining(" ")));
        }
        return String.join("\n\n", paragraphs);
    }

    private static String slug(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-").replaceAll("^-|-$", "");
    }
}
