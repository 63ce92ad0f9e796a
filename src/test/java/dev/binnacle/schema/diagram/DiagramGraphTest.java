package dev.binnacle.schema.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.binnacle.database.Engine;
import dev.binnacle.database.TableName;
import dev.binnacle.testing.Material;
import dev.binnacle.testing.TestBackend;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;

/** The graph as it is read from real catalogs. */
class DiagramGraphTest {
    private static final String SHOP =
            """
            create table customer (id int primary key, name varchar(40) not null);
            create table account (id int primary key, customer_id int not null unique references customer);
            create table orders (id int primary key, customer_id int not null references customer,
                parent_id int references orders);
            create table item (order_id int not null references orders, line int not null,
                primary key (order_id, line));
            create table part (id int primary key, order_id int, line int,
                foreign key (order_id, line) references item (order_id, line));
            create table alone (id int);
            """;

    private static DiagramGraph shop(Engine engine) {
        try (var backend = TestBackend.open(engine)) {
            return DiagramGraph.of(backend.script(SHOP).catalog());
        }
    }

    private static TableName named(String name) {
        return new TableName("public", name);
    }

    private static GraphEdge edge(DiagramGraph graph, String from, String to) {
        return graph.edges().stream()
                .filter(edge -> edge.from().equals(named(from)) && edge.to().equals(named(to)))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void cardinalitiesComeFromUniquenessAndNullability(Engine engine) {
        DiagramGraph graph = shop(engine);
        GraphEdge one = edge(graph, "account", "customer");
        assertThat(one.fromEnd()).isEqualTo(Cardinality.ZERO_OR_ONE);
        assertThat(one.toEnd()).isEqualTo(Cardinality.EXACTLY_ONE);
        GraphEdge many = edge(graph, "orders", "customer");
        assertThat(many.fromEnd()).isEqualTo(Cardinality.ZERO_OR_MANY);
        GraphEdge self = edge(graph, "orders", "orders");
        assertThat(self.toEnd()).isEqualTo(Cardinality.ZERO_OR_ONE);
        GraphEdge composite = edge(graph, "part", "item");
        assertThat(composite.columns()).containsExactly("order_id", "line");
        assertThat(composite.targetColumns()).containsExactly("order_id", "line");
    }

    @ParameterizedTest
    @EnumSource
    void rowsSayWhichColumnsAreKeys(Engine engine) {
        GraphNode item = shop(engine).node(named("item")).orElseThrow();
        assertThat(item.title()).isEqualTo("item");
        GraphRow order = item.rows().getFirst();
        assertThat(List.of(order.primary(), order.foreign(), order.notNull()))
                .containsExactly(true, true, true);
        assertThat(shop(engine).node(named("account")).orElseThrow().rows(Detail.KEYS))
                .extracting(GraphRow::column)
                .containsExactly("id", "customer_id");
    }

    @ParameterizedTest
    @EnumSource
    void relationsAreFollowedBothWays(Engine engine) {
        DiagramGraph graph = shop(engine);
        assertThat(graph.around(List.of(named("orders")), 1))
                .containsExactlyInAnyOrder(named("orders"), named("customer"), named("item"));
        assertThat(graph.path(named("part"), named("account")).orElseThrow())
                .extracting(edge -> edge.from().name() + ">" + edge.to().name())
                .containsExactly("part>item", "item>orders", "orders>customer", "account>customer");
        assertThat(graph.path(named("part"), named("alone"))).isEmpty();
        assertThat(graph.path(named("part"), named("part"))).contains(List.of());
        assertThat(graph.parts()).hasSize(2);
        assertThat(graph.search("ORD").getFirst()).isEqualTo(named("orders"));
        assertThat(graph.search("ord")).contains(named("item"), named("part"));
    }

    @Test
    void partitionsAreFoldedIntoTheWholeWithTheirRelations() {
        try (var backend = TestBackend.open(Engine.POSTGRESQL)) {
            backend.script(Material.text("db/postgres/pagila.sql.gz"));
            DiagramGraph graph = DiagramGraph.of(backend.catalog());
            GraphNode payment = graph.node(named("payment")).orElseThrow();
            assertThat(payment.partitions()).hasSize(7);
            assertThat(graph.nodes()).hasSize(15 + 8);
            assertThat(graph.edgesOf(named("payment")))
                    .extracting(edge -> edge.to().name())
                    .containsExactlyInAnyOrder("customer", "rental", "staff");
        }
    }
}
