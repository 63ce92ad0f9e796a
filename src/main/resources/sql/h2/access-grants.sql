-- Rights as H2 keeps them: a list of words on a table, on a schema (no table), or on everything (neither).
-- Columns: schema, table, grantee, everyone, rights.
SELECT TABLE_SCHEMA, TABLE_NAME, GRANTEE, CASE WHEN UPPER(GRANTEE) = 'PUBLIC' THEN 'true' ELSE 'false' END, RIGHTS
FROM INFORMATION_SCHEMA.RIGHTS
WHERE GRANTEDROLE IS NULL AND LEFT(GRANTEE, 15) <> 'binnacle_login_'
ORDER BY 3, 1, 2
