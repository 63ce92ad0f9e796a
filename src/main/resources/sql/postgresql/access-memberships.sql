-- Who is a member of what. Before version 16 a membership has no options of its own: the member's INHERIT decides.
-- The owner of this database is a member of pg_database_owner without any grant.
-- Columns: role, member, grantor, admin, inherit, set, implicit.
SELECT r.rolname,
       m.rolname,
       g.rolname,
       a.admin_option::text,
       coalesce(pg_catalog.to_jsonb(a) ->> 'inherit_option', m.rolinherit::text),
       coalesce(pg_catalog.to_jsonb(a) ->> 'set_option', 'true'),
       'false'
FROM pg_catalog.pg_auth_members a
JOIN pg_catalog.pg_roles r ON r.oid = a.roleid
JOIN pg_catalog.pg_roles m ON m.oid = a.member
LEFT JOIN pg_catalog.pg_roles g ON g.oid = a.grantor
UNION ALL
SELECT r.rolname, o.rolname, NULL, 'false', 'true', 'true', 'true'
FROM pg_catalog.pg_database d
JOIN pg_catalog.pg_roles o ON o.oid = d.datdba
JOIN pg_catalog.pg_roles r ON r.rolname = 'pg_database_owner'
WHERE d.datname = pg_catalog.current_database()
ORDER BY 1, 2, 3
