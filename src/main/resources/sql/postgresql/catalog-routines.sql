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
                                case when g.aggtransspace <> 0 then 'SSPACE = ' || g.aggtransspace end,
                                case when g.aggfinalfn <> 0 then 'FINALFUNC = ' || g.aggfinalfn end,
                                case when g.aggfinalextra then 'FINALFUNC_EXTRA' end,
                                case when g.aggfinalmodify <> case g.aggkind when 'n' then 'r' else 'w' end::"char"
                                     then 'FINALFUNC_MODIFY = ' || case g.aggfinalmodify when 'r' then 'READ_ONLY'
                                          when 's' then 'SHAREABLE' else 'READ_WRITE' end end,
                                case when g.aggcombinefn <> 0 then 'COMBINEFUNC = ' || g.aggcombinefn end,
                                case when g.aggserialfn <> 0 then 'SERIALFUNC = ' || g.aggserialfn end,
                                case when g.aggdeserialfn <> 0 then 'DESERIALFUNC = ' || g.aggdeserialfn end,
                                'INITCOND = ' || pg_catalog.quote_literal(g.agginitval),
                                case when g.aggmtransfn <> 0 then 'MSFUNC = ' || g.aggmtransfn end,
                                case when g.aggminvtransfn <> 0 then 'MINVFUNC = ' || g.aggminvtransfn end,
                                case when g.aggmtranstype <> 0 then 'MSTYPE = ' || pg_catalog.format_type(g.aggmtranstype, null) end,
                                case when g.aggmtransspace <> 0 then 'MSSPACE = ' || g.aggmtransspace end,
                                case when g.aggmfinalfn <> 0 then 'MFINALFUNC = ' || g.aggmfinalfn end,
                                case when g.aggmfinalextra then 'MFINALFUNC_EXTRA' end,
                                'MINITCOND = ' || pg_catalog.quote_literal(g.aggminitval),
                                (select 'SORTOP = OPERATOR(' || pg_catalog.quote_ident(sn.nspname) || '.' || s.oprname || ')'
                                 from pg_catalog.pg_operator s join pg_catalog.pg_namespace sn on sn.oid = s.oprnamespace
                                 where s.oid = g.aggsortop),
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
-- asked once and not joined to each of the server's own thousands
where p.pronamespace = any (array(select own.oid from pg_catalog.pg_namespace own
                               where own.nspname !~ '^pg_' and own.nspname <> 'information_schema'))
  and not exists (select from pg_catalog.pg_depend e
                  where e.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass and e.objid = p.oid
                    -- those of a range type come with it
                    and e.deptype in ('e', 'i'))
order by n.nspname, p.proname, 4
