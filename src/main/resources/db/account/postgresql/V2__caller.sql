-- Who calls, for policies and defaults: as the claims of the request's token say it.

create or replace function jwt() returns jsonb language sql stable as $$
    select nullif(pg_catalog.current_setting('request.jwt.claims', true), '')::pg_catalog.jsonb
$$;
comment on function jwt() is 'The claims of the caller''s token.';

create or replace function uid() returns uuid language sql stable as $$
    select nullif(nullif(pg_catalog.current_setting('request.jwt.claims', true), '')::pg_catalog.jsonb ->> 'sub', '')::pg_catalog.uuid
$$;
comment on function uid() is 'The caller''s account; null = nobody signed in.';

create or replace function role() returns text language sql stable as $$
    select nullif(pg_catalog.current_setting('request.jwt.claims', true), '')::pg_catalog.jsonb ->> 'role'
$$;
comment on function role() is 'The role that the caller''s token names.';

create or replace function email() returns text language sql stable as $$
    select nullif(pg_catalog.current_setting('request.jwt.claims', true), '')::pg_catalog.jsonb ->> 'email'
$$;
comment on function email() is 'The address of the caller''s account.';
