-- role, schema, name, privilege; of the roles whose names the parameter holds, one per line
with stranger as (
       select r.oid, r.rolname
       from pg_catalog.pg_roles r
       where r.rolname = any (pg_catalog.string_to_array(?, pg_catalog.chr(10)))),
     space as (
       select s.oid as role, s.rolname, n.oid, n.nspname
       from stranger s
       join pg_catalog.pg_namespace n on pg_catalog.has_schema_privilege(s.oid, n.oid, 'USAGE')
       where n.nspname !~ '^pg_' and n.nspname <> 'information_schema')
select p.rolname, p.nspname, c.relname, v.privilege
from space p
join pg_catalog.pg_class c on c.relnamespace = p.oid and c.relkind in ('r', 'p', 'f', 'v', 'm')
cross join (values ('SELECT'), ('INSERT'), ('UPDATE'), ('DELETE')) v (privilege)
where case when v.privilege = 'DELETE' then pg_catalog.has_table_privilege(p.role, c.oid, 'DELETE')
           else pg_catalog.has_table_privilege(p.role, c.oid, v.privilege)
                or pg_catalog.has_any_column_privilege(p.role, c.oid, v.privilege) end
union all
select p.rolname, p.nspname, f.proname, 'EXECUTE'
from space p
join pg_catalog.pg_proc f on f.pronamespace = p.oid
where pg_catalog.has_function_privilege(p.role, f.oid, 'EXECUTE')
