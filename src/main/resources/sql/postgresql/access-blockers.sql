-- What stands in the way of dropping a role: what it owns, what it was granted, here and in other databases.
-- One parameter: the role's name.
WITH role AS (
    SELECT r.oid FROM pg_catalog.pg_roles r WHERE r.rolname = ?::text
)
SELECT CASE d.deptype
           WHEN 'o' THEN 'owns '
           WHEN 'a' THEN 'has privileges on '
           WHEN 'r' THEN 'is named by '
           ELSE 'is needed by '
       END || pg_catalog.pg_describe_object(d.classid, d.objid, d.objsubid)
FROM pg_catalog.pg_shdepend d
JOIN role ON d.refobjid = role.oid AND d.refclassid = 'pg_catalog.pg_authid'::pg_catalog.regclass
WHERE d.dbid IN (0, (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database()))
UNION ALL
SELECT 'has ' || count(*) || CASE count(*) WHEN 1 THEN ' object' ELSE ' objects' END
       || ' in the database ' || b.datname || ': drop or reassign them there'
FROM pg_catalog.pg_shdepend d
JOIN role ON d.refobjid = role.oid AND d.refclassid = 'pg_catalog.pg_authid'::pg_catalog.regclass
JOIN pg_catalog.pg_database b ON b.oid = d.dbid AND b.datname <> pg_catalog.current_database()
GROUP BY b.datname
