-- Every grant on tables, views and schemas, what owners have by default among them.
-- Columns: schema, table (null = on the schema), grantee (null = PUBLIC), privilege, grantor, grantable.
SELECT n.nspname,
       c.relname,
       e.rolname,
       a.privilege_type,
       g.rolname,
       a.is_grantable::text
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
CROSS JOIN LATERAL pg_catalog.aclexplode(coalesce(c.relacl, pg_catalog.acldefault('r', c.relowner))) a
LEFT JOIN pg_catalog.pg_roles e ON e.oid = a.grantee
LEFT JOIN pg_catalog.pg_roles g ON g.oid = a.grantor
WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f')
  AND n.nspname NOT IN ('pg_catalog', 'information_schema')
  AND n.nspname NOT LIKE 'pg\_toast%'
  AND n.nspname NOT LIKE 'pg\_temp\_%'
  AND (a.grantee = 0 OR e.oid IS NOT NULL)
UNION ALL
SELECT n.nspname, NULL, e.rolname, a.privilege_type, g.rolname, a.is_grantable::text
FROM pg_catalog.pg_namespace n
CROSS JOIN LATERAL pg_catalog.aclexplode(coalesce(n.nspacl, pg_catalog.acldefault('n', n.nspowner))) a
LEFT JOIN pg_catalog.pg_roles e ON e.oid = a.grantee
LEFT JOIN pg_catalog.pg_roles g ON g.oid = a.grantor
WHERE n.nspname NOT IN ('pg_catalog', 'information_schema')
  AND n.nspname NOT LIKE 'pg\_toast%'
  AND n.nspname NOT LIKE 'pg\_temp\_%'
  AND (a.grantee = 0 OR e.oid IS NOT NULL)
