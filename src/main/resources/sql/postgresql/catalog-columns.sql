-- table id, position, name, type, base type, kind of type, id of an enum, nullable, generated, default, comment
with recursive base as (
    select t.oid, t.oid as base, t.typbasetype, t.typnotnull
    from pg_catalog.pg_type t where t.typtype = 'd'
    union all
    select base.oid, t.oid, t.typbasetype, base.typnotnull or t.typnotnull
    from base join pg_catalog.pg_type t on t.oid = base.typbasetype
)
select a.attrelid, a.attnum, a.attname,
       pg_catalog.format_type(a.atttypid, a.atttypmod),
       t.typname, t.typtype,
       case when t.typtype = 'e' then t.oid end,
       not (a.attnotnull or coalesce(base.typnotnull, false)),
       case when a.attidentity = 'a' then 'IDENTITY_ALWAYS'
            when a.attidentity = 'd' then 'IDENTITY_BY_DEFAULT'
            when a.attgenerated = 's' then 'STORED'
            when a.attgenerated = 'v' then 'VIRTUAL'
            else 'NEVER' end,
       pg_catalog.pg_get_expr(e.adbin, e.adrelid),
       d.description
from pg_catalog.pg_attribute a
join pg_catalog.pg_class c on c.oid = a.attrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
left join base on base.oid = a.atttypid and base.typbasetype = 0
join pg_catalog.pg_type t on t.oid = coalesce(base.base, a.atttypid)
left join pg_catalog.pg_attrdef e on e.adrelid = a.attrelid and e.adnum = a.attnum
left join pg_catalog.pg_description d
       on d.objoid = a.attrelid and d.objsubid = a.attnum
      and d.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass
where a.attnum > 0 and not a.attisdropped
  and c.relkind in ('r', 'p', 'f', 'v', 'm')
  and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
order by a.attrelid, a.attnum
