with recursive shelf (id, path) as (
    select id, cast(name as varchar(400)) from categories where parent_id is null
    union all
    select c.id, cast(shelf.path || ' / ' || c.name as varchar(400))
    from categories c
    join shelf on shelf.id = c.parent_id
)
select shelf.path, count(pc.product_id) as products
from shelf
left join product_categories pc on pc.category_id = shelf.id
group by shelf.path
order by shelf.path;
