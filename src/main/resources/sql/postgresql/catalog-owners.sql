-- kind, schema, name, part, role: what does not belong to the database's own owner
with owned (kind, nspname, name, part, role, extended) as (
    select 'SCHEMA', '', n.nspname, '', n.nspowner,
           exists (select from pg_catalog.pg_depend e
                   where e.classid = 'pg_catalog.pg_namespace'::pg_catalog.regclass and e.objid = n.oid and e.deptype = 'e')
    from pg_catalog.pg_namespace n
    -- public belongs to a role of its own, pg_database_owner
    where n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and n.nspname <> 'public'
    union all
    select case c.relkind when 'S' then 'SEQUENCE' else 'TABLE' end, n.nspname, c.relname, '', c.relowner,
           exists (select from pg_catalog.pg_depend e
                   where e.classid = 'pg_catalog.pg_class'::pg_catalog.regclass and e.objid = c.oid
                     and (e.deptype = 'e' or c.relkind = 'S' and e.deptype in ('i', 'a')))
    from pg_catalog.pg_class c
    join pg_catalog.pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'f', 'v', 'm', 'S')
      and c.relnamespace = any (array(select own.oid from pg_catalog.pg_namespace own
                                 where own.nspname !~ '^pg_' and own.nspname <> 'information_schema'))
    union all
    select case p.prokind when 'p' then 'PROCEDURE' else 'FUNCTION' end, n.nspname, p.proname,
           pg_catalog.pg_get_function_identity_arguments(p.oid), p.proowner,
           exists (select from pg_catalog.pg_depend e
                   where e.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass and e.objid = p.oid and e.deptype in ('e', 'i'))
    from pg_catalog.pg_proc p
    join pg_catalog.pg_namespace n on n.oid = p.pronamespace
    where p.pronamespace = any (array(select own.oid from pg_catalog.pg_namespace own
                               where own.nspname !~ '^pg_' and own.nspname <> 'information_schema'))
      and p.proowner <> (select b.datdba from pg_catalog.pg_database b
                         where b.datname = pg_catalog.current_database())
    union all
    select 'TYPE', n.nspname, t.typname, '', t.typowner,
           exists (select from pg_catalog.pg_depend e
                   where e.classid = 'pg_catalog.pg_type'::pg_catalog.regclass and e.objid = t.oid and e.deptype = 'e')
    from pg_catalog.pg_type t
    join pg_catalog.pg_namespace n on n.oid = t.typnamespace
    left join pg_catalog.pg_class c on c.oid = t.typrelid
    where (t.typtype in ('e', 'd', 'r') or t.typtype = 'c' and c.relkind = 'c')
      and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
)
select o.kind, o.nspname, o.name, o.part, pg_catalog.quote_ident(r.rolname)
from owned o
join pg_catalog.pg_roles r on r.oid = o.role
where o.role <> (select b.datdba from pg_catalog.pg_database b where b.datname = pg_catalog.current_database())
  and not o.extended
order by 1, 2, 3, 4
