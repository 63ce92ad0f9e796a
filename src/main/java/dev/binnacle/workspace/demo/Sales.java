package dev.binnacle.workspace.demo;

import dev.binnacle.workspace.demo.Customers.Customer;
import dev.binnacle.workspace.demo.Goods.Product;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Orders with what hangs on them: items, payments, shipments. Their sums add up. */
final class Sales {
    private static final int COUNT = 1250;
    static final long FIRST_NUMBER = 260_001;
    private static final BigDecimal FREE_SHIPPING = new BigDecimal("150");

    private static final Set<String> SENT = Set.of("shipped", "delivered", "returned");

    private final Dice dice = new Dice(4);
    private final List<Customer> customers;
    private final List<Product> products;
    private final List<Sold> sold = new ArrayList<>();

    /** Something that left the shelf. */
    record Sold(int product, int customer, int quantity, OffsetDateTime at, boolean cameBack) {}

    /** A line of an order. */
    private record Item(int product, int quantity, BigDecimal price) {
        BigDecimal amount() {
            return price.multiply(BigDecimal.valueOf(quantity));
        }
    }

    /** An order being written. */
    private record Order(int id, String status, OffsetDateTime placed, BigDecimal total) {}

    Sales(List<Customer> customers, List<Product> products) {
        this.customers = customers;
        this.products = products.stream().filter(Product::sold).toList();
    }

    List<Sold> insert(Connection connection, DemoFlavor flavor) throws SQLException {
        try (var orders =
                        new Rows(
                                connection,
                                flavor,
                                "orders",
                                "id, number, customer_id, ship_to_id, status:order_status,"
                                    + " placed_at, due_on, shipping, discount, total, gift, note");
                var items =
                        new Rows(
                                        connection,
                                        flavor,
                                        "order_items",
                                        "order_id, line, product_id, quantity, unit_price")
                                .after(orders);
                var money =
                        new Rows(
                                        connection,
                                        flavor,
                                        "payments",
                                        "order_id, method, amount, state, reference, requested_at,"
                                                + " settled_at")
                                .after(orders);
                var parcels =
                        new Rows(
                                        connection,
                                        flavor,
                                        "shipments",
                                        "order_id, carrier, tracking, sent_at, delivered_at")
                                .after(orders)) {
            List<OffsetDateTime> moments = new ArrayList<>();
            for (int i = 0; i < COUNT; i++) {
                moments.add(dice.before(900));
            }
            moments.sort(null);
            for (int id = 1; id <= COUNT; id++) {
                Order order = insertOrder(orders, items, id, moments.get(id - 1));
                insertPayments(money, order);
                insertShipment(parcels, order);
            }
        }
        return sold;
    }

    private Order insertOrder(Rows orders, Rows items, int id, OffsetDateTime moment)
            throws SQLException {
        Customer customer = dice.of(customers);
        OffsetDateTime placed = moment.isBefore(customer.since()) ? customer.since() : moment;
        String status = status(placed);
        List<Item> basket = basket();
        BigDecimal goods =
                basket.stream()
                        .map(Item::amount)
                        .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
        BigDecimal shipping =
                goods.compareTo(FREE_SHIPPING) >= 0
                        ? BigDecimal.ZERO.setScale(2)
                        : new BigDecimal(dice.weighted("4.90 60, 7.90 25, 14.50 15"));
        BigDecimal discount =
                dice.chance(12)
                        ? goods.multiply(new BigDecimal("0.05")).setScale(2, RoundingMode.HALF_UP)
                        : BigDecimal.ZERO.setScale(2);
        BigDecimal total = goods.add(shipping).subtract(discount);
        orders.add(
                id,
                FIRST_NUMBER - 1 - COUNT + id,
                customer.id(),
                customer.firstAddress() + dice.below(customer.addresses()),
                status,
                placed,
                dice.chance(80) ? placed.toLocalDate().plusDays(dice.between(3, 14)) : null,
                shipping,
                discount,
                total,
                dice.chance(7),
                dice.chance(15) ? note() : null);
        for (int line = 1; line <= basket.size(); line++) {
            Item item = basket.get(line - 1);
            items.add(id, line, item.product(), item.quantity(), item.price());
        }
        remember(basket, customer, status, placed);
        return new Order(id, status, placed, total);
    }

    private String note() {
        return dice.of(
                List.of(
                        "Please leave it with the harbour master.",
                        "Berth C14, ring the bell.",
                        "Gift, no invoice in the parcel please.",
                        "Bitte erst ab Montag liefern.",
                        "Second floor, the lift is out of order.",
                        "If the red is sold out, navy will do.",
                        "Livrer au bureau du port, merci."));
    }

    private String status(OffsetDateTime placed) {
        long days = Duration.between(placed.toInstant(), Dice.TODAY).toDays();
        if (days > 30) {
            return dice.weighted("delivered 88, returned 4, cancelled 6, shipped 2");
        }
        if (days > 5) {
            return dice.weighted("delivered 52, shipped 32, packed 7, cancelled 5, paid 4");
        }
        return dice.weighted("placed 24, paid 28, packed 22, shipped 18, basket 8");
    }

    private List<Item> basket() {
        var items = new ArrayList<Item>();
        Set<Integer> seen = new HashSet<>();
        int lines = Integer.parseInt(dice.weighted("1 34, 2 27, 3 18, 4 10, 5 6, 7 3, 9 2"));
        for (int line = 0; line < lines; line++) {
            // a few things sell far better than the rest
            double popular = Math.pow(dice.below(1000) / 1000.0, 1.8);
            Product product = products.get((int) (popular * products.size()));
            int quantity = Integer.parseInt(dice.weighted("1 70, 2 18, 3 6, 4 4, 10 2"));
            BigDecimal price =
                    dice.chance(80) ? product.price() : dice.scaled(product.price(), 85, 99);
            if (seen.add(product.id())) {
                items.add(new Item(product.id(), quantity, price));
            }
        }
        return items;
    }

    private void remember(
            List<Item> basket, Customer customer, String status, OffsetDateTime placed) {
        if (SENT.contains(status)) {
            for (Item item : basket) {
                sold.add(
                        new Sold(
                                item.product(),
                                customer.id(),
                                item.quantity(),
                                dice.after(placed, 4, 70),
                                status.equals("returned")));
            }
        }
    }

    private void insertPayments(Rows money, Order order) throws SQLException {
        if (order.status().equals("basket") || order.total().signum() == 0) {
            return;
        }
        String method = dice.weighted("card 52, paypal 20, transfer 15, invoice 12, cash 1");
        OffsetDateTime settled = dice.after(order.placed(), 0, method.equals("card") ? 1 : 96);
        String reference = "P%06d".formatted(order.id() * 13 + 1000);
        switch (order.status()) {
            case "placed" ->
                    money.add(
                            order.id(),
                            method,
                            order.total(),
                            "open",
                            reference,
                            order.placed(),
                            null);
            case "cancelled" ->
                    money.add(
                            order.id(),
                            method,
                            order.total(),
                            "failed",
                            null,
                            order.placed(),
                            null);
            case "returned" -> {
                money.add(
                        order.id(),
                        method,
                        order.total(),
                        "paid",
                        reference,
                        order.placed(),
                        settled);
                OffsetDateTime back = dice.after(settled, 200, 600);
                money.add(
                        order.id(),
                        method,
                        order.total().negate(),
                        "refunded",
                        reference + "R",
                        back,
                        back);
            }
            default -> {
                boolean late = method.equals("invoice") && dice.chance(20);
                money.add(
                        order.id(),
                        method,
                        order.total(),
                        late ? "open" : "paid",
                        reference,
                        order.placed(),
                        late ? null : settled);
            }
        }
    }

    private void insertShipment(Rows parcels, Order order) throws SQLException {
        if (!SENT.contains(order.status())) {
            return;
        }
        String carrier =
                dice.weighted("DHL 40, PostNord 22, DPD 18, Royal Mail 12, Harbour Courier 8");
        OffsetDateTime sent = dice.after(order.placed(), 4, 70);
        parcels.add(
                order.id(),
                carrier,
                "%s%08d"
                        .formatted(
                                carrier.substring(0, 2).toUpperCase(java.util.Locale.ROOT),
                                40_000_000 + order.id() * 977),
                sent,
                order.status().equals("shipped") ? null : dice.after(sent, 18, 160));
    }
}
