-- Roles hold rights, users hold roles. shop_reader is part of clerk, support and editor; admin holds them all.
create role shop_reader;
create role shop_clerk;
create role shop_support;
create role content_editor;
create role shop_admin;
-- Whose rights requests to the API have: without a token, with a person's, with the server's own.
create role anon;
create role authenticated;
create role service_role;

grant select on customers, addresses, categories, products, product_categories, product_media, orders, order_items, shipments, reviews, stock_moves, price_changes to shop_reader;
grant select on order_totals, stock_levels, monthly_revenue to shop_reader;
grant select on schema content to shop_reader;

grant shop_reader to shop_clerk;
grant select, insert, update on orders to shop_clerk;
grant select, insert, update, delete on order_items to shop_clerk;
grant select, insert on shipments to shop_clerk;
grant select, insert on payments to shop_clerk;
grant insert on stock_moves to shop_clerk;
grant select on open_invoices to shop_clerk;

grant shop_reader to shop_support;
grant update on customers to shop_support;
grant insert, update, delete on addresses to shop_support;
grant update, delete on reviews to shop_support;

grant shop_reader to content_editor;
grant select, insert, update, delete on schema content to content_editor;
grant insert, update on products to content_editor;
grant insert, update, delete on product_media to content_editor;

grant shop_clerk to shop_admin;
grant shop_support to shop_admin;
grant content_editor to shop_admin;
grant all on schema public to shop_admin;
grant all on schema content to shop_admin;

create user ingrid password '' ;
create user tariq password '' ;
create user beatriz password '' ;
create user kofi password '' ;
create user yuki password '' ;
create user shop_api password '' ;
comment on user ingrid is 'Owner of the shop';
comment on user tariq is 'Orders and packing';
comment on user beatriz is 'Customers';
comment on user kofi is 'The magazine';
comment on user yuki is 'Accounting, reads only';
comment on user shop_api is 'The web shop';
grant shop_admin to ingrid;
grant shop_clerk to tariq;
grant shop_support to beatriz;
grant content_editor to kofi;
grant shop_reader to yuki;
grant select on payments to yuki;
grant select on open_invoices to yuki;
grant shop_reader to shop_api;
grant insert on customers, addresses, orders, order_items, reviews to shop_api;

grant select on categories, products, product_categories, product_media, reviews to anon;
grant select on stock_levels to anon;
grant select on schema content to anon;
grant anon to authenticated;
grant insert on reviews to authenticated;
grant shop_admin to service_role;
