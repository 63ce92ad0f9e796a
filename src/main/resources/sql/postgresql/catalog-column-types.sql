-- type's id, its modifier, written, base type, kind of type, id of an enum, never null, collation's id,
-- storage: of the pairs asked for
with recursive asked as (
    select asked.type, asked.modifier
    from unnest(cast(? as pg_catalog.oid[]), cast(? as integer[])) asked (type, modifier)
), base as (
    select t.oid, t.oid as base, t.typbasetype, t.typnotnull
    from pg_catalog.pg_type t where t.typtype = 'd'
    union all
    select base.oid, t.oid, t.typbasetype, base.typnotnull or t.typnotnull
    from base join pg_catalog.pg_type t on t.oid = base.typbasetype
)
select asked.type, asked.modifier, pg_catalog.format_type(asked.type, asked.modifier),
       t.typname, t.typtype, case when t.typtype = 'e' then t.oid end, coalesce(base.typnotnull, false),
       own.typcollation, own.typstorage
from asked
join pg_catalog.pg_type own on own.oid = asked.type
left join base on base.oid = asked.type and base.typbasetype = 0
join pg_catalog.pg_type t on t.oid = coalesce(base.base, asked.type)
