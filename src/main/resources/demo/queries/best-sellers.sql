-- What sells, and what it earns.
select p.sku, p.name, sum(i.quantity) as pieces, sum(i.amount) as revenue
from order_items i
join products p on p.id = i.product_id
join orders o on o.id = i.order_id
where o.status in ('shipped', 'delivered')
group by p.sku, p.name
order by revenue desc
fetch first 20 rows only;
