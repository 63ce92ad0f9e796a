package dev.binnacle.schema.lint.rule.design;

import dev.binnacle.schema.lint.CatalogRuleCases;

class TableCycleTest extends CatalogRuleCases {
    TableCycleTest() {
        super(new TableCycle());
        finds(
                "create table a (id int primary key, b int not null); create table b (id int"
                    + " primary key, a int not null references a (id)); alter table a add foreign"
                    + " key (b) references b (id)",
                "table public.a");
        lets(
                "create table a (id int primary key, b int); create table b (id int primary key, a"
                        + " int not null references a (id)); alter table a add foreign key (b)"
                        + " references b (id)");
        lets(
                "create table a (id int primary key, up int not null references a (id)); create"
                        + " table b (id int primary key, a int references a (id))");
    }
}
