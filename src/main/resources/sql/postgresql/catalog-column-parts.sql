-- table id, position, what, text: what only some columns have
select e.adrelid, e.adnum, 'DEFAULT', pg_catalog.pg_get_expr(e.adbin, e.adrelid)
from pg_catalog.pg_attrdef e
union all
select d.objoid, d.objsubid, 'COMMENT', d.description
from pg_catalog.pg_description d
where d.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.objsubid > 0
