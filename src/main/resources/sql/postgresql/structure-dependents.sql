-- What PostgreSQL would have to drop with a table or column: everything that depends on it normally, seen through
-- the rules of views. Parameters: schema, table, column (null = the whole table).
WITH target AS (
    SELECT c.oid,
           (SELECT a.attnum FROM pg_catalog.pg_attribute a WHERE a.attrelid = c.oid AND a.attname = q.col) AS attnum
    FROM (SELECT ?::text AS nsp, ?::text AS rel, ?::text AS col) q
    JOIN pg_catalog.pg_namespace n ON n.nspname = q.nsp
    JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid AND c.relname = q.rel
)
SELECT DISTINCT
       CASE
           WHEN k.contype = 'f' THEN 'foreign key ' || k.conname || ' of ' || kn.nspname || '.' || kc.relname
           WHEN v.relkind = 'm' THEN 'materialized view ' || vn.nspname || '.' || v.relname
           WHEN v.oid IS NOT NULL THEN 'view ' || vn.nspname || '.' || v.relname
           ELSE pg_catalog.pg_describe_object(d.classid, d.objid, d.objsubid)
       END AS dependent
FROM target t
JOIN pg_catalog.pg_depend d
     ON d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.refobjid = t.oid
     AND (t.attnum IS NULL OR d.refobjsubid = t.attnum)
     AND d.deptype = 'n'
LEFT JOIN pg_catalog.pg_rewrite r ON d.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass AND r.oid = d.objid
LEFT JOIN pg_catalog.pg_class v ON v.oid = r.ev_class
LEFT JOIN pg_catalog.pg_namespace vn ON vn.oid = v.relnamespace
LEFT JOIN pg_catalog.pg_constraint k
     ON d.classid = 'pg_catalog.pg_constraint'::pg_catalog.regclass AND k.oid = d.objid
LEFT JOIN pg_catalog.pg_class kc ON kc.oid = k.conrelid
LEFT JOIN pg_catalog.pg_namespace kn ON kn.oid = kc.relnamespace
WHERE (v.oid IS NULL OR v.oid <> t.oid)
  AND (k.oid IS NULL OR k.conrelid <> t.oid)
  -- with the whole table goes what is part of it: its policies, triggers, generated columns
  AND (t.attnum IS NOT NULL OR NOT EXISTS (
      SELECT 1 FROM pg_catalog.pg_depend o
      WHERE o.classid = d.classid AND o.objid = d.objid
        AND o.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass AND o.refobjid = t.oid
        AND o.deptype IN ('a', 'i')))
ORDER BY 1
