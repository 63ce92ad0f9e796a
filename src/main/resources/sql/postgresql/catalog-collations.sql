-- collation's id, its name: of those asked for
select co.oid, pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(co.collname)
from pg_catalog.pg_collation co
join pg_catalog.pg_namespace n on n.oid = co.collnamespace
where co.oid = any (cast(? as pg_catalog.oid[]))
