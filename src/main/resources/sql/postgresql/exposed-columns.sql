-- table's id, position, name, type, type under a domain, default, nullable, longest, labels, comment; types of exposed tables only
with recursive base as (
    select oid, typbasetype as base from pg_catalog.pg_type where typtype = 'd'
    union all
    select b.oid, t.typbasetype from base b join pg_catalog.pg_type t on t.oid = b.base and t.typtype = 'd'
)
select a.attrelid, a.attnum, a.attname,
       case when exposed then pg_catalog.format_type(a.atttypid, a.atttypmod) else '' end,
       case when not exposed then ''
            when t.typtype = 'd' then pg_catalog.format_type(b.base, null)
            when tn.nspname = 'pg_catalog' then pg_catalog.format_type(a.atttypid, null)
            else pg_catalog.format_type(a.atttypid, a.atttypmod) end,
       case when not exposed or a.attgenerated <> '' then null
            when a.attidentity = 'd' then 'nextval(' || pg_catalog.quote_literal(s.sequence) || ')'
            when t.typtype = 'd' and d.adbin is null then t.typdefault
            when d.adbin is not null then pg_catalog.pg_get_expr(d.adbin, d.adrelid) end,
       not (a.attnotnull or t.typtype = 'd' and t.typnotnull),
       case when a.atttypmod > 4 and a.atttypid in (1042, 1043) then a.atttypmod - 4
            when t.typtype = 'd' and t.typtypmod > 4 and t.typbasetype in (1042, 1043) then t.typtypmod - 4 end,
       e.labels,
       coalesce(case when exposed then pg_catalog.col_description(a.attrelid, a.attnum) end, '')
from pg_catalog.pg_class c
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
join pg_catalog.pg_type t on t.oid = a.atttypid
join pg_catalog.pg_namespace tn on tn.oid = t.typnamespace
left join (select base.* from base join pg_catalog.pg_type u on u.oid = base.base and u.typtype <> 'd') b on b.oid = t.oid
cross join lateral (select n.nspname = any (?) as exposed) x
left join pg_catalog.pg_attrdef d on exposed and d.adrelid = a.attrelid and d.adnum = a.attnum
left join (
    select p.refobjid, p.refobjsubid, pg_catalog.max(p.objid::pg_catalog.regclass::text) as sequence
    from pg_catalog.pg_depend p
    join pg_catalog.pg_class q on q.oid = p.objid and q.relkind = 'S'
    where p.deptype = 'i' and p.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
    group by p.refobjid, p.refobjsubid
) s on s.refobjid = a.attrelid and s.refobjsubid = a.attnum
left join (
    select enumtypid, pg_catalog.array_agg(enumlabel::text order by enumsortorder) as labels
    from pg_catalog.pg_enum group by enumtypid
) e on exposed and e.enumtypid = case when t.typtype = 'd' then t.typbasetype else t.oid end
where c.relkind in ('r', 'v', 'm', 'f', 'p')
  and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_(toast|temp)'
order by a.attrelid, a.attnum
