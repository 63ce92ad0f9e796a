create table half_way (id integer not null primary key);
alter table connections drop column api;
insert into there_is_no_such_table values (1);
