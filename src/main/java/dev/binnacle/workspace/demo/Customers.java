package dev.binnacle.workspace.demo;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Customers from many countries and where they live. */
final class Customers {
    private static final int COUNT = 420;
    private static final LocalDate YOUNGEST = LocalDate.of(2007, 6, 1);
    private static final List<String> COMPANIES =
            List.of(
                    "Boatyard",
                    "Sailing Club",
                    "Charter",
                    "Marine Services",
                    "Sea School",
                    "Museum Harbour");

    private final Dice dice = new Dice(1);
    private final List<Country> countries =
            DemoText.table("countries.txt").stream().map(Country::of).toList();

    /** Where a customer is, for those who sell to them. */
    record Customer(int id, int firstAddress, int addresses, OffsetDateTime since) {}

    private record Country(
            String code,
            String language,
            String phone,
            boolean numberFirst,
            String[] given,
            String[] family,
            String[] cities,
            String[] streets) {
        static Country of(String[] line) {
            return new Country(
                    line[0],
                    line[1],
                    line[2],
                    line[3].equals("before"),
                    line[4].split(","),
                    line[5].split(","),
                    line[6].split(","),
                    line[7].split(","));
        }
    }

    List<Customer> insert(Connection connection, DemoFlavor flavor) throws SQLException {
        var customers = new ArrayList<Customer>();
        try (var people =
                        new Rows(
                                connection,
                                flavor,
                                "customers",
                                "id, customer_key, email, given_name, family_name, phone, company,"
                                    + " language, newsletter, discount_percent, preferences:json,"
                                    + " born_on, created_at, last_seen_at");
                var addresses =
                        new Rows(
                                        connection,
                                        flavor,
                                        "addresses",
                                        "id, customer_id, label, street, postcode, city, country,"
                                                + " is_default")
                                .after(people)) {
            int nextAddress = 1;
            for (int id = 1; id <= COUNT; id++) {
                Country country = dice.of(countries);
                OffsetDateTime since = dice.before(1400);
                insertOne(people, id, country, since);
                int count = dice.chance(30) ? dice.between(2, 3) : 1;
                for (int i = 0; i < count; i++) {
                    insertAddress(addresses, nextAddress + i, id, country, i);
                }
                customers.add(new Customer(id, nextAddress, count, since));
                nextAddress += count;
            }
        }
        return customers;
    }

    private void insertOne(Rows people, int id, Country country, OffsetDateTime since)
            throws SQLException {
        String given = dice.of(country.given());
        String family = dice.of(country.family());
        people.add(
                id,
                dice.uuid(),
                email(given, family, id),
                given,
                family,
                dice.chance(70)
                        ? country.phone()
                                + " "
                                + dice.between(20, 99)
                                + " "
                                + dice.between(100_000, 9_999_999)
                        : null,
                dice.chance(12) ? family + " " + dice.of(COMPANIES) : null,
                country.language(),
                dice.chance(45),
                new java.math.BigDecimal(dice.weighted("0 80, 2.5 8, 5 8, 10 3, 15 1")),
                preferences(),
                dice.chance(60) ? YOUNGEST.minusDays(dice.below(21_000)) : null,
                since,
                dice.chance(85) ? dice.after(since, 1, 9000) : null);
    }

    private @Nullable String preferences() {
        if (dice.chance(35)) {
            return null;
        }
        return "{\"theme\": \"%s\", \"units\": \"%s\", \"mails\": {\"offers\": %s, \"magazine\": %s}}"
                .formatted(
                        dice.of(List.of("light", "dark", "system")),
                        dice.of(List.of("metric", "imperial", "nautical")),
                        dice.chance(30),
                        dice.chance(60));
    }

    private void insertAddress(Rows addresses, int id, int customer, Country country, int index)
            throws SQLException {
        String city = dice.of(country.cities());
        // the postcode begins at the first word with a digit
        int code = city.replaceFirst(" [^ ]*\\d.*$", "").length();
        int number = dice.between(1, 180);
        String street = dice.of(country.streets());
        addresses.add(
                id,
                customer,
                index == 0 ? "home" : dice.of(List.of("work", "boat", "summer house", "parents")),
                country.numberFirst() ? number + " " + street : street + " " + number,
                city.substring(code).strip(),
                city.substring(0, code),
                country.code(),
                index == 0);
    }

    private static String email(String given, String family, int id) {
        String plain =
                Normalizer.normalize(given + "." + family, Normalizer.Form.NFD)
                        .replaceAll("[^A-Za-z.]", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("^\\.|\\.$", "");
        String domain = List.of("example.com", "example.org", "example.net").get(id % 3);
        return (plain.isEmpty() ? "customer" : plain) + id + "@" + domain;
    }
}
