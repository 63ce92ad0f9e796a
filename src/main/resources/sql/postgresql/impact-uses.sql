-- What depends on a table or column, seen through the rules of views: kind, schema, name, schema and name of the table
-- it is part of, steps away. Parameters: schema, table, column (null = the whole table).
with recursive target as (
    select c.oid,
           (select a.attnum from pg_catalog.pg_attribute a where a.attrelid = c.oid and a.attname = q.col) as attnum
    from (select ?::text as nsp, ?::text as rel, ?::text as col) q
    join pg_catalog.pg_namespace n on n.nspname = q.nsp
    join pg_catalog.pg_class c on c.relnamespace = n.oid and c.relname = q.rel
), users (classid, objid, objsubid, steps) as (
    select 'pg_catalog.pg_class'::pg_catalog.regclass::pg_catalog.oid, t.oid, coalesce(t.attnum, 0)::integer, 0
    from target t
    union
    select case when r.oid is null then d.classid else 'pg_catalog.pg_class'::pg_catalog.regclass end,
           coalesce(r.ev_class, d.objid),
           case when r.oid is null then d.objsubid else 0 end,
           u.steps + 1
    from users u
    join pg_catalog.pg_depend d
         on d.refclassid = u.classid and d.refobjid = u.objid and (u.objsubid = 0 or d.refobjsubid = u.objsubid)
        and d.deptype in ('n', 'a', 'i', 'P', 'S')
    left join pg_catalog.pg_rewrite r
         on d.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass and r.oid = d.objid
    where u.steps < 20
      -- a view's own rule leads back to it
      and not (r.oid is not null and r.ev_class = u.objid)
)
select i.type, n.nspname, i.name, tn.nspname, t.relname, min(u.steps), pg_catalog.max(i.identity)
from users u
cross join lateral pg_catalog.pg_identify_object(u.classid, u.objid, u.objsubid) i
left join pg_catalog.pg_class c on u.classid = 'pg_catalog.pg_class'::pg_catalog.regclass and c.oid = u.objid
left join pg_catalog.pg_constraint k on u.classid = 'pg_catalog.pg_constraint'::pg_catalog.regclass and k.oid = u.objid
left join pg_catalog.pg_trigger g on u.classid = 'pg_catalog.pg_trigger'::pg_catalog.regclass and g.oid = u.objid
left join pg_catalog.pg_policy p on u.classid = 'pg_catalog.pg_policy'::pg_catalog.regclass and p.oid = u.objid
left join pg_catalog.pg_attrdef e on u.classid = 'pg_catalog.pg_attrdef'::pg_catalog.regclass and e.oid = u.objid
left join pg_catalog.pg_index x on u.classid = 'pg_catalog.pg_class'::pg_catalog.regclass and x.indexrelid = u.objid
left join pg_catalog.pg_class t
       on t.oid = coalesce(k.conrelid, g.tgrelid, p.polrelid, e.adrelid, x.indrelid, c.oid)
left join pg_catalog.pg_namespace tn on tn.oid = t.relnamespace
left join pg_catalog.pg_namespace n on n.oid = coalesce(c.relnamespace, t.relnamespace)
where u.steps > 0 and not (g.oid is not null and g.tgisinternal)
group by 1, 2, 3, 4, 5
order by 1, 2, 3, 4, 5
