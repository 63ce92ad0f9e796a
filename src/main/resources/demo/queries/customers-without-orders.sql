-- Signed up, never bought.
select c.id, c.full_name, c.email, c.created_at
from customers c
where not exists (select 1 from orders o where o.customer_id = c.id)
order by c.created_at desc;
