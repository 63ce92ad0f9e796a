package dev.binnacle.api.transfer.draft;

import static dev.binnacle.api.transfer.Drafted.entries;
import static dev.binnacle.api.transfer.Drafted.hurl;
import static dev.binnacle.api.transfer.Drafted.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.api.hurl.Annotations;
import dev.binnacle.api.transfer.Imported;

import org.junit.jupiter.api.Test;

/** What is said of a collection or a folder stands above the first request in it. */
class FolderWordsTest {
    private static final String BOTH =
            "# About Shop:\n# All.\n\n# About Shop / Orders:\n# Bought.\n\n";

    @Test
    void thatOfPostmanComesWithAllItsLines() {
        Imported read =
                text(
                        "c.json",
                        """
                        {"info": {"name": "Shop", "description": "All of it.\\n\\n@role admin"},
                         "item": [
                          {"name": "empty", "description": "Nothing here", "item": []},
                          {"name": "Orders", "description": {"content": "What is bought."},
                           "item": [{"name": "all", "request": "http://a/orders"},
                                    {"name": "one", "request": "http://a/orders/1"}]}]}
                        """);
        String first = hurl(read, "Shop/Orders/all.hurl");

        assertThat(first)
                .startsWith(
                        """
                        # About Shop:
                        # All of it.
                        #
                        # ·@role admin

                        # About Shop / Orders:
                        # What is bought.

                        """)
                .contains("GET http://a/orders\n");
        assertThat(Annotations.of(entries(first).getFirst().request()).role()).isEmpty();
        assertThat(hurl(read, "Shop/Orders/one.hurl")).doesNotContain("About");
        assertThat(read.leftOut())
                .containsExactly(
                        "Shop / empty: its description, for it has no request: Nothing here");
    }

    @Test
    void thatOfInsomniaComesFromBothItsForms() {
        Imported four =
                text(
                        "i.json",
                        """
                        {"_type": "export", "__export_format": 4, "resources": [
                          {"_id": "w", "_type": "workspace", "name": "Shop", "description": "All."},
                          {"_id": "g", "parentId": "w", "_type": "request_group", "name": "Orders", "description": "Bought."},
                          {"_id": "r", "parentId": "g", "_type": "request", "name": "all", "method": "GET", "url": "http://a"}]}
                        """);
        Imported five =
                text(
                        "i.yaml",
                        """
                        type: collection.insomnia.rest/5.0
                        name: Shop
                        meta: {id: w, description: All.}
                        collection:
                        - name: Orders
                          meta: {id: g, description: Bought.}
                          children: [{name: all, method: GET, url: 'http://a', meta: {id: r}}]
                        """);

        assertThat(hurl(four, "Shop/Orders/all.hurl")).startsWith(BOTH);
        assertThat(hurl(five, "Shop/Orders/all.hurl")).startsWith(BOTH);
    }

    @Test
    void thatOfOpenCollectionComesFromItsDocs() {
        Imported read =
                text(
                        "opencollection.yml",
                        """
                        opencollection: 1.0.0
                        info: {name: Shop}
                        docs: All.
                        items:
                        - info: {name: Orders, type: folder}
                          docs: {content: Bought., type: text/markdown}
                          items: [{info: {name: all, type: http}, http: {method: GET, url: 'http://a'}}]
                        """);

        assertThat(hurl(read, "Shop/Orders/all.hurl")).startsWith(BOTH);
    }

    @Test
    void wordsOfARequestDoNotSteerIt() {
        Imported read =
                text(
                        "c.json",
                        """
                        {"info": {"name": "c"}, "item": [{"name": "r", "request": {"url": "http://a",
                         "description": "One\\n @cookie_storage_clear\\n@tag slow"}}]}
                        """);
        String hurl = hurl(read, "c/r.hurl");

        assertThat(hurl).contains("#  ·@cookie_storage_clear\n# ·@tag slow\n");
        assertThat(Annotations.of(entries(hurl).getFirst().request()).tags()).isEmpty();
    }
}
