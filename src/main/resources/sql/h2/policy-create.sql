create schema if not exists "binnacle";
create table if not exists "binnacle"."row_security" (
    "table_schema" varchar(256) not null,
    "table_name" varchar(256) not null,
    primary key ("table_schema", "table_name")
);
create table if not exists "binnacle"."policy" (
    "table_schema" varchar(256) not null,
    "table_name" varchar(256) not null,
    "name" varchar(256) not null,
    "command" varchar(6) default 'ALL' not null check ("command" in ('ALL', 'SELECT', 'INSERT', 'UPDATE', 'DELETE')),
    "permissive" boolean default true not null,
    "roles" varchar(4000) default 'public' not null,
    "using_expression" varchar(100000),
    "check_expression" varchar(100000),
    primary key ("table_schema", "table_name", "name")
);
create table if not exists "binnacle"."bypass_role" (
    "role" varchar(256) not null primary key
);
