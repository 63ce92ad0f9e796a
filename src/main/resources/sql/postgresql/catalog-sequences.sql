-- schema, name, type, start, increment, owning table.column, comment, options
select n.nspname, c.relname, pg_catalog.format_type(s.seqtypid, null), s.seqstart, s.seqincrement,
       t.relname || '.' || a.attname, d.description,
       pg_catalog.concat_ws(' ', 'AS ' || pg_catalog.format_type(s.seqtypid, null),
           'START WITH ' || s.seqstart, 'INCREMENT BY ' || s.seqincrement,
           'MINVALUE ' || s.seqmin, 'MAXVALUE ' || s.seqmax, 'CACHE ' || s.seqcache,
           case when s.seqcycle then 'CYCLE' end)
from pg_catalog.pg_sequence s
join pg_catalog.pg_class c on c.oid = s.seqrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
left join pg_catalog.pg_depend o
       on o.classid = 'pg_catalog.pg_class'::pg_catalog.regclass and o.objid = s.seqrelid and o.objsubid = 0
      and o.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass and o.refobjsubid > 0 and o.deptype in ('a', 'i')
left join pg_catalog.pg_class t on t.oid = o.refobjid
left join pg_catalog.pg_attribute a on a.attrelid = o.refobjid and a.attnum = o.refobjsubid
left join pg_catalog.pg_description d
       on d.objoid = c.oid and d.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.objsubid = 0
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
order by n.nspname, c.relname
