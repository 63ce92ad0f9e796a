-- one row or more where the first role is, or inherits from, one of the others
select 1
from pg_catalog.pg_roles caller, pg_catalog.pg_roles wanted
where caller.rolname = ?
    and wanted.rolname = any (?)
    and pg_catalog.pg_has_role(caller.oid, wanted.oid, 'USAGE')
