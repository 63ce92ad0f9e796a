-- Made after the rows are in.

create view order_totals as
select o.id, o.number, c.full_name as customer, o.status, o.placed_at, count(i.line) as lines, o.total, o.currency
from orders o
join customers c on c.id = o.customer_id
left join order_items i on i.order_id = o.id
group by o.id, o.number, c.full_name, o.status, o.placed_at, o.total, o.currency;
comment on view order_totals is 'Orders as the office reads them.';

create view stock_levels as
select p.id, p.sku, p.name, coalesce(sum(m.quantity), 0) as in_stock
from products p
left join stock_moves m on m.product_id = p.id
group by p.id, p.sku, p.name;
comment on view stock_levels is 'What lies on the shelves now.';

create view monthly_revenue as
select extract(year from placed_at) as year_of, extract(month from placed_at) as month_of, count(*) as orders, sum(total) as revenue
from orders
where status not in ('cancelled', 'returned')
group by extract(year from placed_at), extract(month from placed_at);

create view open_invoices as
select p.id, o.number, c.full_name as customer, c.email, p.amount, p.requested_at
from payments p
join orders o on o.id = p.order_id
join customers c on c.id = o.customer_id
where p.state = 'open';
comment on view open_invoices is 'Who owes us money.';

create view content.published_articles as
select a.id, a.slug, a.title, u.name as author, a.published_at, a.words
from content.articles a
join content.authors u on u.id = a.author_id
where a.state = 'published';
