-- target's schema and name (none = any), media type, function's schema and name: aggregates and functions that return a domain named as a media type
with media as (
    select t.oid, t.typname, n.nspname
    from pg_catalog.pg_type t
    join pg_catalog.pg_namespace n on n.oid = t.typnamespace
    where t.typtype = 'd' and (t.typname ~* '^[a-z0-9.-]+/[a-z0-9.+-]+$' or t.typname = '*/*')
)
select case when a.typname <> 'anyelement' then an.nspname end, case when a.typname <> 'anyelement' then a.typname end,
       m.typname, pn.nspname, p.proname
from media m
join pg_catalog.pg_proc p on p.prorettype = m.oid and p.prokind = 'a' and p.pronargs = 1
join pg_catalog.pg_namespace pn on pn.oid = p.pronamespace and pn.nspname = any (?)
join pg_catalog.pg_type a on a.oid = p.proargtypes[0] and (a.typtype = 'c' or a.typname = 'anyelement')
join pg_catalog.pg_namespace an on an.oid = a.typnamespace
union all
select pn.nspname, p.proname, m.typname, m.nspname, m.typname
from media m
join pg_catalog.pg_proc p on p.prorettype = m.oid and p.prokind = 'f' and not p.proretset
join pg_catalog.pg_namespace pn on pn.oid = p.pronamespace and pn.nspname = any (?)
