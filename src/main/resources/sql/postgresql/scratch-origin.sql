-- How this database is set, and whether this role may make another like it: name, may create,
-- encoding, collate, ctype, provider, locale, rules, search path set for the database.
-- The columns of pg_database differ from version to version, so they are read by name.
select
    d.datname,
    (select r.rolcreatedb or r.rolsuper from pg_roles r where r.rolname = current_user),
    pg_encoding_to_char(d.encoding),
    d.datcollate,
    d.datctype,
    coalesce(to_jsonb(d) ->> 'datlocprovider', 'c'),
    coalesce(to_jsonb(d) ->> 'datlocale', to_jsonb(d) ->> 'daticulocale'),
    to_jsonb(d) ->> 'daticurules',
    (select substr(one, length('search_path=') + 1)
     from pg_db_role_setting s, unnest(s.setconfig) one
     where s.setdatabase = d.oid and s.setrole = 0 and one like 'search\_path=%')
from pg_database d
where d.datname = current_database()
