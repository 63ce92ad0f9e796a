package dev.binnacle.schema.lint.rule.design;

import dev.binnacle.schema.lint.CatalogRuleCases;

class ColumnTypeDiffersTest extends CatalogRuleCases {
    ColumnTypeDiffersTest() {
        super(new ColumnTypeDiffers());
        finds(
                "create table a (ref bigint); create table b (ref bigint); create table c (ref"
                        + " bigint); create table d (ref integer)",
                "column public.d.ref");
        lets(
                "create table a (ref bigint); create table b (ref bigint); create table c (ref"
                        + " integer); create table d (ref integer)");
        lets(
                "create table a (n varchar(10)); create table b (n varchar(20)); create table c (n"
                        + " varchar(5)); create table d (n varchar)");
    }
}
