update ${table} set script = ?::varchar, statement = ?::integer, running = ?::boolean,
    done = ?::varchar, before = ?::varchar
