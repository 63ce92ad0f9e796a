-- from type, to type, function: casts that apply by themselves between a domain and JSON or text
select c.castsource::pg_catalog.regtype::text, c.casttarget::pg_catalog.regtype::text, c.castfunc::pg_catalog.regproc::text
from pg_catalog.pg_cast c
join pg_catalog.pg_type s on s.oid = c.castsource
join pg_catalog.pg_type t on t.oid = c.casttarget
where c.castcontext = 'i' and c.castmethod = 'f'
  and pg_catalog.has_function_privilege(c.castfunc, 'execute')
  and (s.typtype = 'd' and c.casttarget in (114, 25) or t.typtype = 'd' and c.castsource in (114, 25))
