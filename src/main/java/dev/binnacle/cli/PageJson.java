package dev.binnacle.cli;

import dev.binnacle.data.browse.Page;
import dev.binnacle.data.clipboard.CopyOut;

import tools.jackson.databind.node.StringNode;

import java.io.PrintWriter;
import java.util.Locale;

/**
 * A page as JSON: {@code {"table", "how", "firstRow", "approximate", "hasPrevious", "hasNext",
 * "rows": [{…}]}}; {@code firstRow} is null when it is not known.
 */
final class PageJson {
    private PageJson() {}

    static void write(Page page, PrintWriter out) {
        out.println("{");
        out.println("\"table\": " + quoted(page.query().table().name().toString()) + ",");
        out.println("\"how\": " + quoted(page.how().name().toLowerCase(Locale.ROOT)) + ",");
        out.println("\"firstRow\": " + (page.firstRow() < 0 ? "null" : page.firstRow()) + ",");
        out.println("\"approximate\": " + page.approximate() + ",");
        out.println("\"hasPrevious\": " + page.hasPrevious() + ",");
        out.println("\"hasNext\": " + page.hasNext() + ",");
        out.print("\"rows\": " + CopyOut.json(page.columns(), page.rows()));
        out.println("}");
    }

    private static String quoted(String text) {
        return new StringNode(text).toString();
    }
}
