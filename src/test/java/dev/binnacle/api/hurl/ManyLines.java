package dev.binnacle.api.hurl;

/** A long file, to measure with. */
public final class ManyLines {
    private static final String ENTRY =
            """

            # step %d
            POST {{base}}/orders/%d?embed=items
            Accept: application/json
            Authorization: Bearer {{token}}
            {
              "customer": %d,
              "note": "ring the {{bell}}",
              "items": [1, 2.5, true, null]
            }
            HTTP 201
            [Captures]
            order%d: jsonpath "$.id"
            [Asserts]
            header "Content-Type" contains "json"
            jsonpath "$.items" count == 4
            jsonpath "$.note" startsWith "ring" # quietly
            jsonpath "$['customer']" == %d
            duration < 2000
            """;

    private ManyLines() {}

    /** At least so many lines, each entry having 19. */
    public static String of(int lines) {
        var text = new StringBuilder();
        for (int i = 0; i * 19 < lines; i++) {
            text.append(ENTRY.formatted(i, i, i, i, i));
        }
        return text.toString();
    }
}
