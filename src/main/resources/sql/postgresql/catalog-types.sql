-- id, schema, name, kind, definition, comment; without those of extensions
select t.oid, n.nspname, t.typname,
       case t.typtype when 'e' then 'enum' when 'd' then 'domain' when 'r' then 'range' else 'composite' end,
       case t.typtype
            when 'd' then pg_catalog.format_type(t.typbasetype, t.typtypmod)
                 || coalesce((select ' COLLATE ' || pg_catalog.quote_ident(cn.nspname) || '.'
                                     || pg_catalog.quote_ident(co.collname)
                              from pg_catalog.pg_type b
                              join pg_catalog.pg_collation co on co.oid = t.typcollation
                              join pg_catalog.pg_namespace cn on cn.oid = co.collnamespace
                              where b.oid = t.typbasetype and b.typcollation <> t.typcollation), '')
                 || coalesce(' DEFAULT ' || t.typdefault, '')
                 || case when t.typnotnull then ' NOT NULL' else '' end
                 || coalesce((select ' ' || pg_catalog.string_agg(
                                     'CONSTRAINT ' || pg_catalog.quote_ident(k.conname) || ' '
                                     || pg_catalog.pg_get_constraintdef(k.oid), ' ' order by k.conname)
                              from pg_catalog.pg_constraint k where k.contypid = t.oid and k.contype = 'c'), '')
            when 'r' then (select pg_catalog.concat_ws(', ', 'subtype = ' || pg_catalog.format_type(r.rngsubtype, null),
                                  (select 'subtype_opclass = ' || pg_catalog.quote_ident(kn.nspname) || '.'
                                          || pg_catalog.quote_ident(k.opcname)
                                   from pg_catalog.pg_opclass k join pg_catalog.pg_namespace kn on kn.oid = k.opcnamespace
                                   where k.oid = r.rngsubopc and not k.opcdefault),
                                  (select 'collation = ' || pg_catalog.quote_ident(cn.nspname) || '.'
                                          || pg_catalog.quote_ident(co.collname)
                                   from pg_catalog.pg_collation co join pg_catalog.pg_namespace cn on cn.oid = co.collnamespace
                                   join pg_catalog.pg_type b on b.oid = r.rngsubtype
                                   where co.oid = r.rngcollation and co.oid <> b.typcollation),
                                  case when r.rngcanonical <> 0 then 'canonical = ' || r.rngcanonical::pg_catalog.regproc end,
                                  case when r.rngsubdiff <> 0 then 'subtype_diff = ' || r.rngsubdiff::pg_catalog.regproc end)
                           from pg_catalog.pg_range r where r.rngtypid = t.oid)
            when 'c' then (select pg_catalog.string_agg(pg_catalog.quote_ident(a.attname) || ' '
                                  || pg_catalog.format_type(a.atttypid, a.atttypmod)
                                  || coalesce(' COLLATE ' || pg_catalog.quote_ident(cn.nspname) || '.'
                                              || pg_catalog.quote_ident(co.collname), ''), ', ' order by a.attnum)
                           from pg_catalog.pg_attribute a
                           join pg_catalog.pg_type b on b.oid = a.atttypid
                           left join pg_catalog.pg_collation co
                                  on co.oid = a.attcollation and a.attcollation <> b.typcollation
                           left join pg_catalog.pg_namespace cn on cn.oid = co.collnamespace
                           where a.attrelid = t.typrelid and a.attnum > 0 and not a.attisdropped) end,
       d.description
from pg_catalog.pg_type t
join pg_catalog.pg_namespace n on n.oid = t.typnamespace
left join pg_catalog.pg_class c on c.oid = t.typrelid
left join pg_catalog.pg_description d
       on d.objoid = t.oid and d.classoid = 'pg_catalog.pg_type'::pg_catalog.regclass and d.objsubid = 0
where (t.typtype in ('e', 'd', 'r') or t.typtype = 'c' and c.relkind = 'c')
  and t.typnamespace = any (array(select own.oid from pg_catalog.pg_namespace own
                               where own.nspname !~ '^pg_' and own.nspname <> 'information_schema'))
  and not exists (select from pg_catalog.pg_depend e
                  where e.classid = 'pg_catalog.pg_type'::pg_catalog.regclass and e.objid = t.oid and e.deptype = 'e')
order by n.nspname, t.typname
