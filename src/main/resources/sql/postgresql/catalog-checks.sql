-- table id, name, condition, words after it, inherited
select k.conrelid, k.conname, pg_catalog.pg_get_expr(k.conbin, k.conrelid),
       pg_catalog.concat_ws(' ', case when k.connoinherit then 'NO INHERIT' end,
            -- since PostgreSQL 18 a check can be there without being held
            case when pg_catalog.to_jsonb(k) ->> 'conenforced' = 'false' then 'NOT ENFORCED'
                 when not k.convalidated then 'NOT VALID' end),
       k.coninhcount > 0
from pg_catalog.pg_constraint k
join pg_catalog.pg_namespace n on n.oid = k.connamespace
where k.contype = 'c' and k.conrelid <> 0
  and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
order by k.conrelid, k.conname
