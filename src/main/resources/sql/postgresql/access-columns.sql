-- Every grant on single columns. Columns: schema, table, column, grantee (null = PUBLIC), privilege, grantor, grantable.
SELECT n.nspname, c.relname, t.attname, e.rolname, a.privilege_type, g.rolname, a.is_grantable::text
FROM pg_catalog.pg_attribute t
JOIN pg_catalog.pg_class c ON c.oid = t.attrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
CROSS JOIN LATERAL pg_catalog.aclexplode(t.attacl) a
LEFT JOIN pg_catalog.pg_roles e ON e.oid = a.grantee
LEFT JOIN pg_catalog.pg_roles g ON g.oid = a.grantor
WHERE t.attacl IS NOT NULL AND t.attnum > 0 AND NOT t.attisdropped
  AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
  AND n.nspname NOT IN ('pg_catalog', 'information_schema')
  AND n.nspname NOT LIKE 'pg\_toast%'
  AND n.nspname NOT LIKE 'pg\_temp\_%'
  AND (a.grantee = 0 OR e.oid IS NOT NULL)
ORDER BY n.nspname, c.relname, t.attnum
