-- table id, name, command, permissive, roles, rows it lets see, rows it lets write
select p.polrelid, p.polname,
       case p.polcmd when 'r' then 'SELECT' when 'a' then 'INSERT' when 'w' then 'UPDATE' when 'd' then 'DELETE'
                     else 'ALL' end,
       p.polpermissive,
       (select pg_catalog.string_agg(case r.id when 0 then 'PUBLIC' else pg_catalog.quote_ident(o.rolname) end,
                                     ', ' order by r.place)
        from pg_catalog.unnest(p.polroles) with ordinality as r (id, place)
        left join pg_catalog.pg_roles o on o.oid = r.id),
       pg_catalog.pg_get_expr(p.polqual, p.polrelid),
       pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid)
from pg_catalog.pg_policy p
join pg_catalog.pg_class c on c.oid = p.polrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
order by p.polrelid, p.polname
