-- The same roles and users as in H2. Roles belong to the whole server, so they may be there already.
do $$
declare
    name text;
begin
    foreach name in array array['shop_reader', 'shop_clerk', 'shop_support', 'content_editor', 'shop_admin', 'anon', 'authenticated', 'service_role'] loop
        if not exists (select from pg_catalog.pg_roles where rolname = name) then
            execute format('create role %I nologin', name);
        end if;
    end loop;
    foreach name in array array['ingrid', 'tariq', 'beatriz', 'kofi', 'yuki', 'shop_api'] loop
        if not exists (select from pg_catalog.pg_roles where rolname = name) then
            execute format('create role %I login', name);
        end if;
    end loop;
end
$$;

grant usage on schema public, content to shop_reader;
grant select on customers, addresses, categories, products, product_categories, product_media, orders, order_items, shipments, reviews, stock_moves, price_changes to shop_reader;
grant select on order_totals, stock_levels, monthly_revenue to shop_reader;
grant select on all tables in schema content to shop_reader;

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
grant select, insert, update, delete on all tables in schema content to content_editor;
grant insert, update on products to content_editor;
grant insert, update, delete on product_media to content_editor;

grant shop_clerk to shop_admin;
grant shop_support to shop_admin;
grant content_editor to shop_admin;
grant all on all tables in schema public, content to shop_admin;
grant usage, select on all sequences in schema public, content to shop_admin, shop_clerk, shop_support, content_editor, shop_api;

comment on role ingrid is 'Owner of the shop';
comment on role tariq is 'Orders and packing';
comment on role beatriz is 'Customers';
comment on role kofi is 'The magazine';
comment on role yuki is 'Accounting, reads only';
comment on role shop_api is 'The web shop';
grant shop_admin to ingrid;
grant shop_clerk to tariq;
grant shop_support to beatriz;
grant content_editor to kofi;
grant shop_reader to yuki;
grant select on payments to yuki;
grant select on open_invoices to yuki;
grant shop_reader to shop_api;
grant insert on customers, addresses, orders, order_items, reviews to shop_api;

-- Whose rights requests to the API have: without a token, with a person's, with the server's own.
grant usage on schema public, content to anon;
grant select on categories, products, product_categories, product_media, reviews to anon;
grant select on stock_levels to anon;
grant select on all tables in schema content to anon;
grant anon to authenticated;
grant insert on reviews to authenticated;
grant shop_admin to service_role;
