-- table id, position, name, type, base type, kind of type, id of an enum, nullable, generated, default, comment,
-- collation where it is not the type's, options of an identity that are not the usual ones
with recursive base as (
    select t.oid, t.oid as base, t.typbasetype, t.typnotnull
    from pg_catalog.pg_type t where t.typtype = 'd'
    union all
    select base.oid, t.oid, t.typbasetype, base.typnotnull or t.typnotnull
    from base join pg_catalog.pg_type t on t.oid = base.typbasetype
), identity as (
    select d.refobjid, d.refobjsubid,
           nullif(pg_catalog.concat_ws(' ',
               case when s.seqstart <> case when s.seqincrement > 0 then s.seqmin else s.seqmax end
                    then 'START WITH ' || s.seqstart end,
               case when s.seqincrement <> 1 then 'INCREMENT BY ' || s.seqincrement end,
               case when s.seqmin <> case when s.seqincrement > 0 then 1 else usual.least end
                    then 'MINVALUE ' || s.seqmin end,
               case when s.seqmax <> case when s.seqincrement > 0 then usual.most else -1 end
                    then 'MAXVALUE ' || s.seqmax end,
               case when s.seqcache <> 1 then 'CACHE ' || s.seqcache end,
               case when s.seqcycle then 'CYCLE' end), '') as options
    from pg_catalog.pg_sequence s
    join (values ('smallint'::pg_catalog.regtype, -32768::bigint, 32767::bigint),
                 ('integer', -2147483648, 2147483647),
                 ('bigint', -9223372036854775808, 9223372036854775807)) usual (type, least, most)
         on usual.type = s.seqtypid
    join pg_catalog.pg_depend d
         on d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.objid = s.seqrelid and d.objsubid = 0
        and d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.deptype = 'i'
)
select a.attrelid, a.attnum, a.attname,
       pg_catalog.format_type(a.atttypid, a.atttypmod),
       t.typname, t.typtype,
       case when t.typtype = 'e' then t.oid end,
       not (a.attnotnull or coalesce(base.typnotnull, false)),
       case when a.attidentity = 'a' then 'IDENTITY_ALWAYS'
            when a.attidentity = 'd' then 'IDENTITY_BY_DEFAULT'
            when a.attgenerated = 's' then 'STORED'
            when a.attgenerated = 'v' then 'VIRTUAL'
            else 'NEVER' end,
       pg_catalog.pg_get_expr(e.adbin, e.adrelid),
       d.description,
       pg_catalog.quote_ident(cn.nspname) || '.' || pg_catalog.quote_ident(co.collname),
       identity.options
from pg_catalog.pg_attribute a
join pg_catalog.pg_class c on c.oid = a.attrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
left join base on base.oid = a.atttypid and base.typbasetype = 0
join pg_catalog.pg_type t on t.oid = coalesce(base.base, a.atttypid)
join pg_catalog.pg_type own on own.oid = a.atttypid
left join pg_catalog.pg_collation co on co.oid = a.attcollation and a.attcollation <> own.typcollation
left join pg_catalog.pg_namespace cn on cn.oid = co.collnamespace
left join identity on identity.refobjid = a.attrelid and identity.refobjsubid = a.attnum
left join pg_catalog.pg_attrdef e on e.adrelid = a.attrelid and e.adnum = a.attnum
left join pg_catalog.pg_description d
       on d.objoid = a.attrelid and d.objsubid = a.attnum
      and d.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass
where a.attnum > 0 and not a.attisdropped
  and c.relkind in ('r', 'p', 'f', 'v', 'm')
  and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
order by a.attrelid, a.attnum
