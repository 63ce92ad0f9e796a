-- table id, position, name, id of the type, its modifier, not null, identity or generated as pg_attribute has it,
-- id of the collation where it is not the default, storage but of views, what else it keeps unusually, has rights of its own;
-- what only some columns have, and what many share, comes apart
select a.attrelid, a.attnum, a.attname, a.atttypid, a.atttypmod, a.attnotnull,
       case when a.attidentity <> '' then a.attidentity when a.attgenerated <> '' then a.attgenerated end,
       case when a.attcollation not in (0, 100) then a.attcollation end,
       case when a.relkind <> 'v' then a.attstorage end,
       case when a.relkind <> 'v' and (a.attoptions is not null or coalesce(a.attstattarget, -1) <> -1
                                       or a.attcompression in ('p', 'l')) then
            pg_catalog.concat_ws(', ',
                case when coalesce(a.attstattarget, -1) <> -1 then
                     'ALTER COLUMN ' || pg_catalog.quote_ident(a.attname) || ' SET STATISTICS ' || a.attstattarget end,
                case when a.attcompression in ('p', 'l') then
                     'ALTER COLUMN ' || pg_catalog.quote_ident(a.attname) || ' SET COMPRESSION '
                     || case a.attcompression when 'p' then 'pglz' else 'lz4' end end,
                'ALTER COLUMN ' || pg_catalog.quote_ident(a.attname) || ' SET ('
                || pg_catalog.array_to_string(a.attoptions, ', ') || ')') end,
       case when a.attacl is not null then true end
from (select ''::"char" as attcompression) usual
cross join lateral (
    -- before PostgreSQL 14 columns had no compression: its name then means the one of "usual"
    select a.attrelid, a.attnum, a.attname, a.atttypid, a.atttypmod, a.attnotnull, a.attidentity, a.attgenerated,
           a.attcollation, a.attstorage, a.attstattarget, attcompression, a.attoptions, a.attacl,
           c.relkind
    from pg_catalog.pg_attribute a
    join pg_catalog.pg_class c on c.oid = a.attrelid
    where a.attnum > 0 and not a.attisdropped
      and c.relkind in ('r', 'p', 'f', 'v', 'm')
      and c.relnamespace = any (array(select n.oid from pg_catalog.pg_namespace n
                                      where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'))) a
