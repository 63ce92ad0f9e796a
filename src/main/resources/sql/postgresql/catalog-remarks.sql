-- kind, schema, name, part, text: comments on what hangs on tables
select 'CONSTRAINT', n.nspname, c.relname, k.conname, d.description
from pg_catalog.pg_description d
join pg_catalog.pg_constraint k on k.oid = d.objoid and d.classoid = 'pg_catalog.pg_constraint'::pg_catalog.regclass
join pg_catalog.pg_class c on c.oid = k.conrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
union all
select 'INDEX', n.nspname, c.relname, '', d.description
from pg_catalog.pg_description d
join pg_catalog.pg_class c on c.oid = d.objoid and d.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where c.relkind in ('i', 'I') and d.objsubid = 0
  and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
union all
select 'TRIGGER', n.nspname, c.relname, g.tgname, d.description
from pg_catalog.pg_description d
join pg_catalog.pg_trigger g on g.oid = d.objoid and d.classoid = 'pg_catalog.pg_trigger'::pg_catalog.regclass
join pg_catalog.pg_class c on c.oid = g.tgrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
union all
select 'POLICY', n.nspname, c.relname, p.polname, d.description
from pg_catalog.pg_description d
join pg_catalog.pg_policy p on p.oid = d.objoid and d.classoid = 'pg_catalog.pg_policy'::pg_catalog.regclass
join pg_catalog.pg_class c on c.oid = p.polrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
union all
select 'COLUMN', n.nspname, c.relname, a.attname, d.description
from pg_catalog.pg_description d
join pg_catalog.pg_class c on c.oid = d.objoid and d.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass
join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum = d.objsubid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where c.relkind = 'c' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
order by 1, 2, 3, 4
