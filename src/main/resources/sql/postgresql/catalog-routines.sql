-- schema, name, kind, arguments, returns, language, definition, comment; without those of extensions
select n.nspname, p.proname,
       case p.prokind when 'p' then 'procedure' when 'a' then 'aggregate' when 'w' then 'window' else 'function' end,
       pg_catalog.pg_get_function_arguments(p.oid),
       coalesce(pg_catalog.pg_get_function_result(p.oid), ''),
       l.lanname,
       case when p.prokind = 'a' then
                 (select 'CREATE AGGREGATE ' || pg_catalog.quote_ident(n.nspname) || '.'
                         || pg_catalog.quote_ident(p.proname) || '('
                         || coalesce(nullif(pg_catalog.pg_get_function_arguments(p.oid), ''), '*') || ') ('
                         || pg_catalog.concat_ws(', ', 'SFUNC = ' || g.aggtransfn,
                                'STYPE = ' || pg_catalog.format_type(g.aggtranstype, null),
                                case when g.aggfinalfn <> 0 then 'FINALFUNC = ' || g.aggfinalfn end,
                                case when g.aggcombinefn <> 0 then 'COMBINEFUNC = ' || g.aggcombinefn end,
                                'INITCOND = ' || pg_catalog.quote_literal(g.agginitval),
                                case when g.aggkind = 'h' then 'HYPOTHETICAL' end,
                                case p.proparallel when 's' then 'PARALLEL = SAFE' when 'r' then 'PARALLEL = RESTRICTED' end)
                         || ')'
                  from pg_catalog.pg_aggregate g where g.aggfnoid = p.oid)
            else coalesce(pg_catalog.pg_get_functiondef(p.oid), '') end,
       d.description
from pg_catalog.pg_proc p
join pg_catalog.pg_namespace n on n.oid = p.pronamespace
join pg_catalog.pg_language l on l.oid = p.prolang
left join pg_catalog.pg_description d
       on d.objoid = p.oid and d.classoid = 'pg_catalog.pg_proc'::pg_catalog.regclass and d.objsubid = 0
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  and not exists (select from pg_catalog.pg_depend e
                  where e.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass and e.objid = p.oid
                    -- what makes values of a range type comes and goes with it
                    and e.deptype in ('e', 'i'))
order by n.nspname, p.proname, 4
