-- schema, name, type, start, increment, owning table's id, comment, options, owning column's number,
-- options of an identity that are not the usual ones, its id where it has rights of its own
select n.nspname, c.relname, usual.name, s.seqstart, s.seqincrement,
       o.refobjid, d.description,
       pg_catalog.concat_ws(' ', 'AS ' || usual.name,
           'START WITH ' || s.seqstart, 'INCREMENT BY ' || s.seqincrement,
           'MINVALUE ' || s.seqmin, 'MAXVALUE ' || s.seqmax, 'CACHE ' || s.seqcache,
           case when s.seqcycle then 'CYCLE' end),
       o.refobjsubid,
       case when o.deptype = 'i' then
            nullif(pg_catalog.concat_ws(' ',
               case when s.seqstart <> case when s.seqincrement > 0 then s.seqmin else s.seqmax end
                    then 'START WITH ' || s.seqstart end,
               case when s.seqincrement <> 1 then 'INCREMENT BY ' || s.seqincrement end,
               case when s.seqmin <> case when s.seqincrement > 0 then 1 else usual.least end
                    then 'MINVALUE ' || s.seqmin end,
               case when s.seqmax <> case when s.seqincrement > 0 then usual.most else -1 end
                    then 'MAXVALUE ' || s.seqmax end,
               case when s.seqcache <> 1 then 'CACHE ' || s.seqcache end,
               case when s.seqcycle then 'CYCLE' end), '') end,
       case when c.relacl is not null then c.oid end
from pg_catalog.pg_sequence s
join (values ('smallint'::pg_catalog.regtype, 'smallint', -32768::bigint, 32767::bigint),
             ('integer', 'integer', -2147483648, 2147483647),
             ('bigint', 'bigint', -9223372036854775808, 9223372036854775807)) usual (type, name, least, most)
     on usual.type = s.seqtypid
join pg_catalog.pg_class c on c.oid = s.seqrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
left join pg_catalog.pg_depend o
       on o.classid = 'pg_catalog.pg_class'::pg_catalog.regclass and o.objid = s.seqrelid and o.objsubid = 0
      and o.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass and o.refobjsubid > 0 and o.deptype in ('a', 'i')
left join pg_catalog.pg_description d
       on d.objoid = c.oid and d.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.objsubid = 0
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
order by n.nspname, c.relname
