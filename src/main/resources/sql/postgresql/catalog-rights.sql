-- kind, schema, name, part, privilege, grantee, grantable, revoked: what differs from the rights that come by themselves;
-- of tables and sequences those asked for, then of these tables' columns
with things (kind, nspname, name, part, acl, usual, owner) as (
    select 'SCHEMA', '', n.nspname, '', coalesce(n.nspacl, pg_catalog.acldefault('n', n.nspowner)),
           -- a fresh database gives USAGE on public to everyone, by its template
           case when n.nspname = 'public'
                then pg_catalog.acldefault('n', n.nspowner)
                     || pg_catalog.makeaclitem(0, n.nspowner, 'USAGE', false)
                else pg_catalog.acldefault('n', n.nspowner) end,
           n.nspowner
    from pg_catalog.pg_namespace n
    where (n.nspacl is not null or n.nspname = 'public') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
    union all
    select case c.relkind when 'S' then 'SEQUENCE' else 'TABLE' end, n.nspname, c.relname, '', c.relacl,
           pg_catalog.acldefault(case c.relkind when 'S' then 's' else 'r' end::"char", c.relowner), c.relowner
    from pg_catalog.pg_class c
    join pg_catalog.pg_namespace n on n.oid = c.relnamespace
    where c.oid = any (cast(? as pg_catalog.oid[])) and c.relacl is not null
      and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
    union all
    select case p.prokind when 'p' then 'PROCEDURE' else 'FUNCTION' end, n.nspname, p.proname,
           pg_catalog.pg_get_function_identity_arguments(p.oid), p.proacl,
           pg_catalog.acldefault('f', p.proowner), p.proowner
    from pg_catalog.pg_proc p
    join pg_catalog.pg_namespace n on n.oid = p.pronamespace
    where p.proacl is not null and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
      and not exists (select from pg_catalog.pg_depend e
                      where e.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass and e.objid = p.oid and e.deptype in ('e', 'i'))
    union all
    select 'TYPE', n.nspname, t.typname, '', t.typacl, pg_catalog.acldefault('T', t.typowner), t.typowner
    from pg_catalog.pg_type t
    join pg_catalog.pg_namespace n on n.oid = t.typnamespace
    left join pg_catalog.pg_class c on c.oid = t.typrelid
    where t.typacl is not null and (t.typtype in ('e', 'd', 'r') or t.typtype = 'c' and c.relkind = 'c')
      and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
    union all
    select 'FOREIGN SERVER', '', s.srvname, '', s.srvacl, pg_catalog.acldefault('S', s.srvowner), s.srvowner
    from pg_catalog.pg_foreign_server s
    where s.srvacl is not null
), held (kind, nspname, name, part, privilege, grantee, grantable) as (
    select t.kind, t.nspname, t.name, t.part, a.privilege_type, a.grantee, a.is_grantable
    from things t cross join lateral pg_catalog.aclexplode(t.acl) a
    where a.grantee <> t.owner
    union all
    select 'TABLE', n.nspname, c.relname, '',
           x.privilege_type || ' (' || pg_catalog.string_agg(pg_catalog.quote_ident(a.attname), ', ' order by a.attnum) || ')',
           x.grantee, x.is_grantable
    from pg_catalog.pg_attribute a
    join pg_catalog.pg_class c on c.oid = a.attrelid
    join pg_catalog.pg_namespace n on n.oid = c.relnamespace
    cross join lateral pg_catalog.aclexplode(a.attacl) x
    where a.attrelid = any (cast(? as pg_catalog.oid[])) and a.attacl is not null and not a.attisdropped and x.grantee <> c.relowner
      and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
    group by n.nspname, c.relname, x.privilege_type, x.grantee, x.is_grantable
), usual (kind, nspname, name, part, privilege, grantee) as (
    select t.kind, t.nspname, t.name, t.part, a.privilege_type, a.grantee
    from things t cross join lateral pg_catalog.aclexplode(t.usual) a
), all_held (kind, nspname, name, part, privilege, grantee) as (
    select t.kind, t.nspname, t.name, t.part, a.privilege_type, a.grantee
    from things t cross join lateral pg_catalog.aclexplode(t.acl) a
), differs (kind, nspname, name, part, privilege, grantee, grantable, revoked) as (
    -- joins and not sub-selects: there can be hundreds of thousands
    select h.kind, h.nspname, h.name, h.part, h.privilege, h.grantee, h.grantable, false
    from held h
    left join usual u using (kind, nspname, name, part, privilege, grantee)
    where h.grantable or u.kind is null
    union all
    select u.kind, u.nspname, u.name, u.part, u.privilege, u.grantee, false, true
    from usual u
    left join all_held a using (kind, nspname, name, part, privilege, grantee)
    where a.kind is null
)
select d.kind, d.nspname, d.name, d.part, d.privilege,
       case when d.grantee = 0 then 'PUBLIC' else pg_catalog.quote_ident(r.rolname) end,
       d.grantable, d.revoked
from differs d
left join pg_catalog.pg_roles r on r.oid = d.grantee
where d.grantee = 0 or r.oid is not null
order by 1, 2, 3, 4, 5, 6
