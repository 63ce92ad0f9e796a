-- index id, predicate, definition, key, only carried along: of the indexes asked for
select i.indexrelid, pg_catalog.pg_get_expr(i.indpred, i.indrelid),
       -- costly, so once per index
       case when part.place > 1 then ''
            when k.contype = 'x'
            then 'ALTER TABLE ' || pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(t.relname)
                 || ' ADD CONSTRAINT ' || pg_catalog.quote_ident(k.conname) || ' '
                 || pg_catalog.pg_get_constraintdef(k.oid)
            else pg_catalog.pg_get_indexdef(i.indexrelid) end,
       coalesce(a.attname::pg_catalog.text, pg_catalog.pg_get_indexdef(i.indexrelid, part.place::integer, false))
       || case when part.place > i.indnkeyatts then ''
               else case i.indoption[part.place - 1] when 1 then ' DESC NULLS LAST' when 2 then ' NULLS FIRST'
                                                     when 3 then ' DESC' else '' end end,
       part.place > i.indnkeyatts
from pg_catalog.pg_index i
join pg_catalog.pg_class t on t.oid = i.indrelid
join pg_catalog.pg_namespace n on n.oid = t.relnamespace
left join pg_catalog.pg_constraint k
       on k.conindid = i.indexrelid and k.conrelid = i.indrelid and k.contype in ('p', 'u', 'x')
cross join lateral pg_catalog.unnest(i.indkey::smallint[]) with ordinality as part (number, place)
left join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = part.number and part.number <> 0
where i.indexrelid = any (cast(? as pg_catalog.oid[]))
order by i.indexrelid, part.place
