-- major version, since when statistics count
select pg_catalog.current_setting('server_version_num')::integer / 10000,
       (select pg_catalog.to_char(d.stats_reset at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
        from pg_catalog.pg_stat_database d where d.datname = pg_catalog.current_database())
