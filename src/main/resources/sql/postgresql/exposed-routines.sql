-- schema, name, comment, parameters as JSON, type's schema and name, set, row, domain over a row, volatility, isolation, settings as JSON
with recursive base as (
    select t.oid, t.oid as base, t.typbasetype from pg_catalog.pg_type t
    where t.oid in (select prorettype from pg_catalog.pg_proc)
    union all
    select b.oid, t.oid, t.typbasetype from base b join pg_catalog.pg_type t on t.oid = b.typbasetype
)
select n.nspname, p.proname, coalesce(pg_catalog.obj_description(p.oid, 'pg_proc'), ''),
       coalesce(a.parameters, '[]')::text, tn.nspname, coalesce(c.relname, t.typname), p.proretset,
       t.typtype = 'c' or coalesce(p.proargmodes::text[] && '{t,b,o}', false),
       b.oid <> b.base, p.provolatile, i.isolation, coalesce(g.settings, '{}')::text
from pg_catalog.pg_proc p
join pg_catalog.pg_namespace n on n.oid = p.pronamespace
join base b on b.oid = p.prorettype and b.typbasetype = 0
join pg_catalog.pg_type t on t.oid = b.base
join pg_catalog.pg_namespace tn on tn.oid = t.typnamespace
left join pg_catalog.pg_class c on c.oid = t.typrelid
left join lateral (
    select pg_catalog.json_agg(pg_catalog.json_build_array(
               coalesce(x.name, ''), x.type::pg_catalog.regtype::text,
               case x.type when 1560 then 'bit varying' when 1561 then 'bit varying[]'
                           when 1042 then 'character varying' when 1014 then 'character varying[]'
                           else x.type::pg_catalog.regtype::text end,
               x.place <= p.pronargs - p.pronargdefaults, coalesce(x.mode = 'v', false)) order by x.place) as parameters,
           case pg_catalog.count(*) - pg_catalog.count(nullif(x.name, ''))
                when 0 then true
                when 1 then pg_catalog.count(*) = 1 and pg_catalog.min(x.type::int) in (17, 114, 3802, 25, 142)
                else false end as callable
    from unnest(p.proargnames, p.proargtypes, p.proargmodes) with ordinality as x(name, type, mode, place)
    where x.type is not null
    having pg_catalog.count(*) > 0
) a on true
left join lateral (
    select pg_catalog.lower(pg_catalog.split_part(pg_catalog.split_part(s, '=', 2), ',', 1)) as isolation
    from unnest(p.proconfig) s where s like 'default\_transaction\_isolation%'
) i on true
left join lateral (
    select pg_catalog.json_object_agg(pg_catalog.split_part(s, '=', 1), pg_catalog.substr(s, pg_catalog.strpos(s, '=') + 1)) as settings
    from unnest(p.proconfig) s where s not like 'default\_transaction\_isolation%'
) g on true
where p.prokind = 'f' and t.oid not in (2279, 3838) and coalesce(a.callable, true) and n.nspname = any (?)
order by n.nspname, p.proname, p.pronargs, p.oid
