-- role, setting, value: what is set for roles that this one may become, where it may set it
select r.rolname, pg_catalog.split_part(s, '=', 1), pg_catalog.substr(s, pg_catalog.strpos(s, '=') + 1)
from pg_catalog.pg_roles r
join pg_catalog.pg_db_role_setting d on d.setrole = r.oid and d.setdatabase = 0
cross join lateral unnest(d.setconfig) s
left join pg_catalog.pg_settings g on g.name = pg_catalog.split_part(s, '=', 1)
where pg_catalog.pg_has_role(r.oid, 'member') and coalesce(g.context, 'user') = 'user'
