alter table connections add column note varchar(4000);
create table notes (id integer not null primary key);
