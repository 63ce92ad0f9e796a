create table ${table} (
    "script" varchar(1000) not null,
    "statement" integer not null,
    "running" boolean not null,
    "done" varchar(100) not null,
    "before" varchar(100) not null
)
