-- kind, schema, table it hangs on, name, script that makes it, statement that drops it: what is known by its DDL alone;
-- without that of extensions
with own_oid as materialized (
    select e.classid, e.objid from pg_catalog.pg_depend e where e.deptype = 'e'
), other (kind, nspname, relname, name, definition, dropping, comment_class, oid) as (
    -- each with its statements separated by semicolons
    select 'COLLATION', n.nspname, '', c.collname,
           'CREATE COLLATION ' || named.words || ' ('
           || case c.collprovider when 'i' then 'provider = icu, locale = '
                     || pg_catalog.quote_literal(coalesce(more.told ->> 'colllocale', more.told ->> 'colliculocale', c.collcollate))
                   when 'b' then 'provider = builtin, locale = ' || pg_catalog.quote_literal(more.told ->> 'colllocale')
                   else 'lc_collate = ' || pg_catalog.quote_literal(c.collcollate)
                        || ', lc_ctype = ' || pg_catalog.quote_literal(c.collctype) end
           || case when not c.collisdeterministic then ', deterministic = false' else '' end
           || coalesce(', rules = ' || pg_catalog.quote_literal(more.told ->> 'collicurules'), '') || ')',
           'DROP COLLATION ' || named.words, 'pg_catalog.pg_collation'::pg_catalog.regclass, c.oid
    from pg_catalog.pg_collation c
    join pg_catalog.pg_namespace n on n.oid = c.collnamespace
    cross join lateral (select pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.collname) as words) named
    -- the names of its columns have changed with the versions
    cross join lateral (select pg_catalog.to_jsonb(c) as told) more
    where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
    union all
    select 'SERVER', '', '', s.srvname,
           pg_catalog.concat_ws(' ', 'CREATE SERVER', pg_catalog.quote_ident(s.srvname),
               'TYPE ' || pg_catalog.quote_literal(s.srvtype), 'VERSION ' || pg_catalog.quote_literal(s.srvversion),
               'FOREIGN DATA WRAPPER', pg_catalog.quote_ident(w.fdwname),
               (select 'OPTIONS (' || pg_catalog.string_agg(pg_catalog.quote_ident(o.option_name) || ' '
                           || pg_catalog.quote_literal(o.option_value), ', ' order by o.option_name) || ')'
                from pg_catalog.pg_options_to_table(s.srvoptions) o)),
           'DROP SERVER ' || pg_catalog.quote_ident(s.srvname),
           'pg_catalog.pg_foreign_server'::pg_catalog.regclass, s.oid
    from pg_catalog.pg_foreign_server s
    join pg_catalog.pg_foreign_data_wrapper w on w.oid = s.srvfdw
    union all
    select 'STATISTICS', n.nspname, t.relname, named.words,
           pg_catalog.pg_get_statisticsobjdef(s.oid)
           || coalesce(E';\nALTER STATISTICS ' || named.words || ' SET STATISTICS '
                       || nullif(pg_catalog.to_jsonb(s) ->> 'stxstattarget', '-1'), ''),
           'DROP STATISTICS ' || named.words, 'pg_catalog.pg_statistic_ext'::pg_catalog.regclass, s.oid
    from pg_catalog.pg_statistic_ext s
    join pg_catalog.pg_class t on t.oid = s.stxrelid
    join pg_catalog.pg_namespace n on n.oid = t.relnamespace
    join pg_catalog.pg_namespace own on own.oid = s.stxnamespace
    cross join lateral (select pg_catalog.quote_ident(own.nspname) || '.' || pg_catalog.quote_ident(s.stxname) as words) named
    where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
    union all
    select 'RULE', n.nspname, t.relname, r.rulename,
           pg_catalog.rtrim(pg_catalog.pg_get_ruledef(r.oid), E'; \n')
           || coalesce(E';\nALTER TABLE ' || named.words
                       || case r.ev_enabled when 'D' then ' DISABLE RULE ' when 'A' then ' ENABLE ALWAYS RULE '
                                            when 'R' then ' ENABLE REPLICA RULE ' end
                       || pg_catalog.quote_ident(r.rulename), ''),
           'DROP RULE ' || pg_catalog.quote_ident(r.rulename) || ' ON ' || named.words,
           'pg_catalog.pg_rewrite'::pg_catalog.regclass, r.oid
    from pg_catalog.pg_rewrite r
    join pg_catalog.pg_class t on t.oid = r.ev_class
    join pg_catalog.pg_namespace n on n.oid = t.relnamespace
    cross join lateral (select pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(t.relname) as words) named
    where r.rulename <> '_RETURN' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
    union all
    select 'OPERATOR', n.nspname, '', named.words,
           'CREATE OPERATOR ' || pg_catalog.quote_ident(n.nspname) || '.' || o.oprname || ' ('
           || pg_catalog.concat_ws(', ', 'FUNCTION = ' || o.oprcode::pg_catalog.regproc,
               case when o.oprleft <> 0 then 'LEFTARG = ' || pg_catalog.format_type(o.oprleft, null) end,
               case when o.oprright <> 0 then 'RIGHTARG = ' || pg_catalog.format_type(o.oprright, null) end,
               (select 'COMMUTATOR = OPERATOR(' || pg_catalog.quote_ident(cn.nspname) || '.' || c.oprname || ')'
                from pg_catalog.pg_operator c join pg_catalog.pg_namespace cn on cn.oid = c.oprnamespace
                where c.oid = o.oprcom),
               (select 'NEGATOR = OPERATOR(' || pg_catalog.quote_ident(cn.nspname) || '.' || c.oprname || ')'
                from pg_catalog.pg_operator c join pg_catalog.pg_namespace cn on cn.oid = c.oprnamespace
                where c.oid = o.oprnegate),
               case when o.oprrest <> 0 then 'RESTRICT = ' || o.oprrest::pg_catalog.regproc end,
               case when o.oprjoin <> 0 then 'JOIN = ' || o.oprjoin::pg_catalog.regproc end,
               case when o.oprcanhash then 'HASHES' end, case when o.oprcanmerge then 'MERGES' end) || ')',
           'DROP OPERATOR ' || pg_catalog.quote_ident(n.nspname) || '.' || named.words,
           'pg_catalog.pg_operator'::pg_catalog.regclass, o.oid
    from pg_catalog.pg_operator o
    join pg_catalog.pg_namespace n on n.oid = o.oprnamespace
    cross join lateral (
        select o.oprname || ' (' || case when o.oprleft = 0 then 'NONE' else pg_catalog.format_type(o.oprleft, null) end
               || ', ' || case when o.oprright = 0 then 'NONE' else pg_catalog.format_type(o.oprright, null) end || ')' as words) named
    where o.oprcode <> 0 and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
    union all
    select 'CAST', '', '', named.words,
           'CREATE CAST ' || named.words
           || case c.castmethod when 'i' then ' WITH INOUT' when 'b' then ' WITHOUT FUNCTION'
                   else ' WITH FUNCTION ' || c.castfunc::pg_catalog.regprocedure end
           || case c.castcontext when 'a' then ' AS ASSIGNMENT' when 'i' then ' AS IMPLICIT' else '' end,
           'DROP CAST ' || named.words, 'pg_catalog.pg_cast'::pg_catalog.regclass, c.oid
    from pg_catalog.pg_cast c
    cross join lateral (
        select '(' || pg_catalog.format_type(c.castsource, null) || ' AS ' || pg_catalog.format_type(c.casttarget, null) || ')' as words) named
    -- those below come with the server; those of range types with the type
    where c.oid >= 16384
      and not exists (select from pg_catalog.pg_depend d
                      where d.classid = 'pg_catalog.pg_cast'::pg_catalog.regclass and d.objid = c.oid and d.deptype = 'i')
    union all
    select 'EVENT TRIGGER', '', '', e.evtname,
           'CREATE EVENT TRIGGER ' || pg_catalog.quote_ident(e.evtname) || ' ON ' || e.evtevent
           || coalesce(' WHEN TAG IN (' || (select pg_catalog.string_agg(pg_catalog.quote_literal(tag), ', ')
                                            from pg_catalog.unnest(e.evttags) tag) || ')', '')
           || ' EXECUTE FUNCTION ' || e.evtfoid::pg_catalog.regproc || '()'
           || coalesce(E';\nALTER EVENT TRIGGER ' || pg_catalog.quote_ident(e.evtname)
                       || case e.evtenabled when 'D' then ' DISABLE' when 'A' then ' ENABLE ALWAYS'
                                            when 'R' then ' ENABLE REPLICA' end, ''),
           'DROP EVENT TRIGGER ' || pg_catalog.quote_ident(e.evtname),
           'pg_catalog.pg_event_trigger'::pg_catalog.regclass, e.oid
    from pg_catalog.pg_event_trigger e
    union all
    select 'TEXT SEARCH DICTIONARY', n.nspname, '', d.dictname,
           'CREATE TEXT SEARCH DICTIONARY ' || named.words || ' (TEMPLATE = ' || pg_catalog.quote_ident(tn.nspname) || '.'
           || pg_catalog.quote_ident(t.tmplname) || coalesce(', ' || d.dictinitoption, '') || ')',
           'DROP TEXT SEARCH DICTIONARY ' || named.words, 'pg_catalog.pg_ts_dict'::pg_catalog.regclass, d.oid
    from pg_catalog.pg_ts_dict d
    join pg_catalog.pg_namespace n on n.oid = d.dictnamespace
    join pg_catalog.pg_ts_template t on t.oid = d.dicttemplate
    join pg_catalog.pg_namespace tn on tn.oid = t.tmplnamespace
    cross join lateral (select pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(d.dictname) as words) named
    where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
    union all
    select 'TEXT SEARCH CONFIGURATION', n.nspname, '', c.cfgname,
           'CREATE TEXT SEARCH CONFIGURATION ' || named.words || ' (PARSER = ' || pg_catalog.quote_ident(pn.nspname) || '.'
           || pg_catalog.quote_ident(p.prsname) || ')'
           || coalesce((select pg_catalog.string_agg(E';\nALTER TEXT SEARCH CONFIGURATION ' || named.words || ' ADD MAPPING FOR '
                                   || pg_catalog.quote_ident(m.alias) || ' WITH ' || m.dictionaries, '' order by m.alias)
                        from (select k.alias, pg_catalog.string_agg(m.mapdict::pg_catalog.regdictionary::text, ', '
                                                                    order by m.mapseqno) as dictionaries
                              from pg_catalog.pg_ts_config_map m
                              join pg_catalog.ts_token_type(c.cfgparser) k on k.tokid = m.maptokentype
                              where m.mapcfg = c.oid
                              group by k.alias) m), ''),
           'DROP TEXT SEARCH CONFIGURATION ' || named.words, 'pg_catalog.pg_ts_config'::pg_catalog.regclass, c.oid
    from pg_catalog.pg_ts_config c
    join pg_catalog.pg_namespace n on n.oid = c.cfgnamespace
    join pg_catalog.pg_ts_parser p on p.oid = c.cfgparser
    join pg_catalog.pg_namespace pn on pn.oid = p.prsnamespace
    cross join lateral (select pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.cfgname) as words) named
    where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
    union all
    select 'TYPED TABLE', n.nspname, c.relname, 'of', 'ALTER TABLE ' || named.words || ' OF ' || pg_catalog.format_type(c.reloftype, null),
           'ALTER TABLE ' || named.words || ' NOT OF', 0::pg_catalog.oid, c.oid
    from pg_catalog.pg_class c
    join pg_catalog.pg_namespace n on n.oid = c.relnamespace
    cross join lateral (select pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname) as words) named
    where c.reloftype <> 0 and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
    union all
    select 'FOREIGN COLUMN', n.nspname, c.relname, a.attname,
           column_of.words || ' OPTIONS ('
           || (select pg_catalog.string_agg('ADD ' || pg_catalog.quote_ident(o.option_name) || ' '
                                            || pg_catalog.quote_literal(o.option_value), ', ' order by o.option_name)
               from pg_catalog.pg_options_to_table(a.attfdwoptions) o) || ')',
           column_of.words || ' OPTIONS ('
           || (select pg_catalog.string_agg('DROP ' || pg_catalog.quote_ident(o.option_name), ', ' order by o.option_name)
               from pg_catalog.pg_options_to_table(a.attfdwoptions) o) || ')', 0::pg_catalog.oid, c.oid
    from pg_catalog.pg_attribute a
    join pg_catalog.pg_class c on c.oid = a.attrelid
    join pg_catalog.pg_namespace n on n.oid = c.relnamespace
    cross join lateral (select 'ALTER FOREIGN TABLE ' || pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname)
                               || ' ALTER COLUMN ' || pg_catalog.quote_ident(a.attname) as words) column_of
    where a.attfdwoptions is not null and c.relkind = 'f' and not a.attisdropped
    union all
    select 'VIEW DEFAULT', n.nspname, c.relname, a.attname,
           column_of.words || ' SET DEFAULT ' || pg_catalog.pg_get_expr(e.adbin, e.adrelid), column_of.words || ' DROP DEFAULT',
           0::pg_catalog.oid, c.oid
    from pg_catalog.pg_attrdef e
    join pg_catalog.pg_class c on c.oid = e.adrelid
    join pg_catalog.pg_namespace n on n.oid = c.relnamespace
    join pg_catalog.pg_attribute a on a.attrelid = e.adrelid and a.attnum = e.adnum
    cross join lateral (select 'ALTER VIEW ' || pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname)
                               || ' ALTER COLUMN ' || pg_catalog.quote_ident(a.attname) as words) column_of
    where c.relkind = 'v' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
    union all
    select 'TRIGGER FIRING', n.nspname, c.relname, g.tgname,
           trigger_of.table_words || case g.tgenabled when 'A' then ' ENABLE ALWAYS TRIGGER ' else ' ENABLE REPLICA TRIGGER ' end
           || trigger_of.name, trigger_of.table_words || ' ENABLE TRIGGER ' || trigger_of.name, 0::pg_catalog.oid, c.oid
    from pg_catalog.pg_trigger g
    join pg_catalog.pg_class c on c.oid = g.tgrelid
    join pg_catalog.pg_namespace n on n.oid = c.relnamespace
    cross join lateral (select 'ALTER TABLE ' || pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname)
                               as table_words, pg_catalog.quote_ident(g.tgname) as name) trigger_of
    where g.tgenabled in ('A', 'R') and not g.tgisinternal
      -- those of a partition follow the whole's
      and coalesce(pg_catalog.to_jsonb(g) ->> 'tgparentid', '0') = '0' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
    union all
    select 'INDEX STATISTICS', n.nspname, t.relname, x.relname,
           pg_catalog.string_agg(index_of.words || ' ALTER COLUMN ' || a.attnum || ' SET STATISTICS ' || a.attstattarget, E';\n'
                                 order by a.attnum),
           pg_catalog.string_agg(index_of.words || ' ALTER COLUMN ' || a.attnum || ' SET STATISTICS -1', E';\n' order by a.attnum),
           0::pg_catalog.oid, x.oid
    -- only columns of expressions can have them, and few indexes have those
    from (select i.indexrelid, i.indrelid from pg_catalog.pg_index i where i.indexprs is not null offset 0) i
    join pg_catalog.pg_attribute a on a.attrelid = i.indexrelid and coalesce(a.attstattarget, -1) <> -1 and a.attnum > 0
    join pg_catalog.pg_class x on x.oid = i.indexrelid
    join pg_catalog.pg_class t on t.oid = i.indrelid
    join pg_catalog.pg_namespace n on n.oid = x.relnamespace
    cross join lateral (select 'ALTER INDEX ' || pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(x.relname) as words) index_of
    where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
    group by n.nspname, t.relname, x.relname, x.oid
), held as (
    select pg_catalog.concat_ws(' ', 'ALTER DEFAULT PRIVILEGES FOR ROLE', pg_catalog.quote_ident(r.rolname),
                                'IN SCHEMA ' || pg_catalog.quote_ident(n.nspname)) as place,
           n.nspname, d.defaclacl, pg_catalog.acldefault(
               case d.defaclobjtype when 'S' then 's' else d.defaclobjtype end, d.defaclrole) as usual, d.defaclnamespace,
           case d.defaclobjtype when 'r' then 'TABLES' when 'S' then 'SEQUENCES' when 'f' then 'FUNCTIONS'
                                when 'T' then 'TYPES' when 'n' then 'SCHEMAS' else 'LARGE OBJECTS' end as things
    from pg_catalog.pg_default_acl d
    join pg_catalog.pg_roles r on r.oid = d.defaclrole
    left join pg_catalog.pg_namespace n on n.oid = d.defaclnamespace
), right_of (nspname, given, taken) as (
    -- in a schema, what is added to the usual; else what is there instead of it
    select coalesce(h.nspname, ''),
           h.place || ' GRANT ' || a.privilege_type || ' ON ' || h.things || ' TO ' || who.name
           || case when a.is_grantable then ' WITH GRANT OPTION' else '' end,
           h.place || ' REVOKE ' || a.privilege_type || ' ON ' || h.things || ' FROM ' || who.name
    from held h
    cross join lateral pg_catalog.aclexplode(h.defaclacl) a
    left join pg_catalog.pg_roles g on g.oid = a.grantee
    cross join lateral (select case when a.grantee = 0 then 'PUBLIC' else pg_catalog.quote_ident(g.rolname) end as name) who
    where h.defaclnamespace <> 0
       or not exists (select from pg_catalog.aclexplode(h.usual) u
                      where u.grantee = a.grantee and u.privilege_type = a.privilege_type and u.is_grantable = a.is_grantable)
    union all
    select '', h.place || ' REVOKE ' || u.privilege_type || ' ON ' || h.things || ' FROM ' || who.name,
           h.place || ' GRANT ' || u.privilege_type || ' ON ' || h.things || ' TO ' || who.name
    from held h
    cross join lateral pg_catalog.aclexplode(h.usual) u
    left join pg_catalog.pg_roles g on g.oid = u.grantee
    cross join lateral (select case when u.grantee = 0 then 'PUBLIC' else pg_catalog.quote_ident(g.rolname) end as name) who
    where h.defaclnamespace = 0
      and not exists (select from pg_catalog.aclexplode(h.defaclacl) a
                      where u.grantee = a.grantee and u.privilege_type = a.privilege_type)
)
select o.kind, o.nspname, o.relname, o.name,
       o.definition
       || coalesce(E';\nCOMMENT ON ' || pg_catalog.regexp_replace(o.dropping, '^DROP ', '') || ' IS '
                   || pg_catalog.quote_literal(d.description), ''),
       o.dropping
from other o
left join pg_catalog.pg_description d on d.classoid = o.comment_class and d.objoid = o.oid and d.objsubid = 0
where not exists (select from own_oid e where e.classid = o.comment_class and e.objid = o.oid)
union all
select 'DEFAULT RIGHT', r.nspname, '', r.given, r.given, r.taken from right_of r
order by 1, 2, 3, 4
