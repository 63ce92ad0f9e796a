package dev.binnacle.workspace.demo;

import dev.binnacle.workspace.demo.Goods.Product;
import dev.binnacle.workspace.demo.Sales.Sold;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** What came in and went out, and what buyers say about it. The stock never goes below zero. */
final class Shelf {
    private static final OffsetDateTime OPENED =
            LocalDate.of(2024, 4, 2).atTime(7, 30).atOffset(ZoneOffset.UTC);

    private final Dice dice = new Dice(5);
    private final List<Product> products;
    private final List<Sold> sold;

    Shelf(List<Product> products, List<Sold> sold) {
        this.products = products;
        this.sold = sold;
    }

    void insert(Connection connection, DemoFlavor flavor) throws SQLException {
        insertMoves(connection, flavor);
        insertReviews(connection, flavor);
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "update products set rating = (select round(avg(stars), 2) from reviews"
                            + " where product_id = products.id)");
        }
    }

    private void insertMoves(Connection connection, DemoFlavor flavor) throws SQLException {
        Map<Integer, Integer> demand = new HashMap<>();
        sold.forEach(each -> demand.merge(each.product(), each.quantity(), Integer::sum));
        try (var rows =
                new Rows(
                        connection,
                        flavor,
                        "stock_moves",
                        "product_id, moved_at, quantity, reason, note")) {
            for (Product product : products) {
                int needed = demand.getOrDefault(product.id(), 0) + dice.between(0, 40);
                if (needed > 0) {
                    rows.add(
                            product.id(),
                            OPENED.plusMinutes(product.id()),
                            needed,
                            "delivery",
                            "Opening stock");
                }
                if (needed > 20 && dice.chance(15)) {
                    rows.add(
                            product.id(),
                            dice.before(300),
                            dice.between(1, 12),
                            "count",
                            "Found behind the paint");
                }
            }
            for (Sold each : sold) {
                rows.add(each.product(), each.at(), -each.quantity(), "sale", null);
                if (each.cameBack()) {
                    rows.add(
                            each.product(),
                            dice.after(each.at(), 200, 500),
                            each.quantity(),
                            "return",
                            "Unused");
                }
            }
        }
    }

    private void insertReviews(Connection connection, DemoFlavor flavor) throws SQLException {
        List<String[]> words = DemoText.table("reviews.txt");
        var written = new HashSet<Long>();
        try (var rows =
                new Rows(
                        connection,
                        flavor,
                        "reviews",
                        "product_id, customer_id, stars, title, words, approved, written_at")) {
            for (Sold each : sold) {
                boolean first = written.add(each.product() * 100_000L + each.customer());
                if (!first || !dice.chance(24)) {
                    continue;
                }
                String stars = dice.weighted("5 46, 4 28, 3 13, 2 8, 1 5");
                String[] said =
                        dice.of(words.stream().filter(line -> line[0].equals(stars)).toList());
                rows.add(
                        each.product(),
                        each.customer(),
                        Integer.parseInt(stars),
                        said[1].isEmpty() ? null : said[1],
                        dice.chance(90) ? said[2] : null,
                        dice.chance(80) ? Boolean.valueOf(dice.chance(97)) : null,
                        dice.after(each.at(), 48, 900));
            }
        }
    }
}
