create table ${table} (
    "installed_rank" integer not null,
    "version" varchar(50),
    "description" varchar(200) not null,
    "type" varchar(20) not null,
    "script" varchar(1000) not null,
    "checksum" integer,
    "installed_by" varchar(100) not null,
    "installed_on" timestamp default current_timestamp not null,
    "execution_time" integer not null,
    "success" boolean not null,
    constraint ${schema}."${name}_pk" primary key ("installed_rank")
);
create index ${schema}."${name}_s_idx" on ${table} ("success");
insert into ${table} ("installed_rank", "description", "type", "script", "installed_by", "execution_time", "success")
values (-1, '<< Flyway Schema History table created >>', 'TABLE', '', current_user, 0, true)
