package dev.binnacle.workspace.demo;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The shelves, and what lies on them. */
final class Goods {
    private static final Pattern SIZE =
            Pattern.compile(".*\\d.*|large|double|treble|two .*|three .*");
    private static final List<String> PRAISE =
            List.of(
                    "Made in small numbers and checked by hand.",
                    "We use it on our own boat.",
                    "Repairable: every part can be had from us, also in ten years.",
                    "Comes with a linen bag and a short instruction in six languages.",
                    "Tested for two seasons in the Skagerrak.",
                    "The simplest thing that works, and it has done so for a century.",
                    "Please mind the size chart.",
                    "Ships within two working days.");

    private final Dice dice = new Dice(2);
    private final Map<String, Integer> shelfIds = new HashMap<>();
    private final List<Product> products = new ArrayList<>();

    /** A product as orders need it. */
    record Product(int id, BigDecimal price, BigDecimal cost, boolean sold, LocalDate released) {}

    List<Product> insert(Connection connection, DemoFlavor flavor) throws SQLException {
        insertShelves(connection, flavor);
        try (var rows =
                        new Rows(
                                connection,
                                flavor,
                                "products",
                                "id, sku, name, status:product_status, price, cost, weight_grams,"
                                        + " colours, attributes:json, description, released_on,"
                                        + " discontinued_at, changed_at");
                var shelves =
                        new Rows(
                                        connection,
                                        flavor,
                                        "product_categories",
                                        "product_id, category_id")
                                .after(rows);
                var prices =
                        new Rows(
                                        connection,
                                        flavor,
                                        "price_changes",
                                        "product_id, changed_at, changed_by, old_price, new_price")
                                .after(rows)) {
            for (String[] line : DemoText.table("goods.txt")) {
                String[] variants = line[4].split(",");
                for (int i = 0; i < variants.length; i++) {
                    insertOne(rows, shelves, prices, new Kind(line, variants[i], i));
                }
            }
        }
        return products;
    }

    /** One variant of a line of goods.txt. */
    private record Kind(String[] line, String variant, int index) {
        String name() {
            return line[1] + ", " + variant;
        }

        BigDecimal price() {
            return new BigDecimal(line[2])
                    .multiply(BigDecimal.ONE.add(BigDecimal.valueOf(step() * 18L, 2)))
                    .setScale(1, RoundingMode.HALF_UP)
                    .setScale(2, RoundingMode.UNNECESSARY);
        }

        int grams() {
            return Integer.parseInt(line[3]) * (100 + 15 * step()) / 100;
        }

        /** A variant that is a size costs and weighs more than the one before it. */
        private int step() {
            return SIZE.matcher(variant).matches() ? index : 0;
        }

        String @Nullable [] colours() {
            return line[5].isEmpty() ? null : line[5].split(",");
        }
    }

    private void insertShelves(Connection connection, DemoFlavor flavor) throws SQLException {
        try (var rows =
                new Rows(connection, flavor, "categories", "id, parent_id, slug, name, place")) {
            for (String[] line : DemoText.table("shelves.txt")) {
                int id = shelfIds.size() + 1;
                shelfIds.put(line[0], id);
                rows.add(id, line[1].isEmpty() ? null : shelf(line[1]), line[0], line[2], id * 10);
            }
        }
    }

    private int shelf(String slug) {
        Integer id = shelfIds.get(slug);
        if (id == null) {
            throw new IllegalStateException("No shelf " + slug);
        }
        return id;
    }

    private void insertOne(Rows rows, Rows shelves, Rows prices, Kind kind) throws SQLException {
        int id = products.size() + 1;
        BigDecimal price = kind.price();
        BigDecimal cost = dice.scaled(price, 42, 68);
        String status = dice.weighted("on sale 84, sold out 6, discontinued 7, draft 3");
        LocalDate released = LocalDate.of(2019, 3, 1).plusDays(dice.below(2400));
        OffsetDateTime changed = dice.before(500);
        rows.add(
                id,
                sku(kind, id),
                kind.name(),
                status,
                price,
                cost,
                kind.grams(),
                kind.colours(),
                "{\"material\": \"%s\", \"variant\": \"%s\", \"warranty_years\": %d}"
                        .formatted(kind.line()[6], kind.variant(), dice.between(1, 5)),
                description(kind),
                status.equals("draft") ? null : released,
                status.equals("discontinued") ? changed : null,
                changed);
        shelves.add(id, shelf(kind.line()[0]));
        if (dice.chance(25)) {
            shelves.add(
                    id, shelf(dice.of(List.of("navigation", "deck", "safety", "galley", "care"))));
        }
        insertPriceHistory(prices, id, price);
        products.add(new Product(id, price, cost, !status.equals("draft"), released));
    }

    private static String sku(Kind kind, int id) {
        return kind.line()[0].substring(0, 3).toUpperCase(Locale.ROOT) + "-" + (10_000 + id * 7);
    }

    private String description(Kind kind) {
        int first = dice.below(PRAISE.size());
        int second = (first + dice.between(1, PRAISE.size() - 1)) % PRAISE.size();
        return "For %s. Made of %s.\n\n%s %s"
                .formatted(kind.line()[7], kind.line()[6], PRAISE.get(first), PRAISE.get(second));
    }

    private void insertPriceHistory(Rows prices, int id, BigDecimal price) throws SQLException {
        BigDecimal now = price;
        int changes = dice.below(4);
        OffsetDateTime when = Dice.today();
        for (int i = 0; i < changes; i++) {
            BigDecimal before = dice.scaled(now, 82, 97);
            when = when.minusDays(dice.between(60, 300));
            prices.add(id, when, dice.of(List.of("ingrid", "tariq", "import")), before, now);
            now = before;
        }
    }
}
