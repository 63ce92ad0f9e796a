-- How long statements of this transaction wait and run: parameters lock, statement, local.
select set_config('lock_timeout', ?::text, ?::boolean), set_config('statement_timeout', ?::text, ?::boolean)
