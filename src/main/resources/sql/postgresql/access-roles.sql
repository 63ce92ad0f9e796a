-- Every role of the cluster. Columns: name, login, superuser, inherit, createdb, createrole, replication, bypassrls,
-- connection limit, valid until, comes with the database, comment.
SELECT r.rolname,
       r.rolcanlogin::text,
       r.rolsuper::text,
       r.rolinherit::text,
       r.rolcreatedb::text,
       r.rolcreaterole::text,
       r.rolreplication::text,
       r.rolbypassrls::text,
       r.rolconnlimit::text,
       NULLIF(r.rolvaliduntil::text, 'infinity'),
       (r.rolname LIKE 'pg\_%')::text,
       pg_catalog.shobj_description(r.oid, 'pg_authid')
FROM pg_catalog.pg_roles r
ORDER BY r.rolname
