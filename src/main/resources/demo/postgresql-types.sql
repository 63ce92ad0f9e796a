create type order_status as enum ('basket', 'placed', 'paid', 'packed', 'shipped', 'delivered', 'returned', 'cancelled');
create type product_status as enum ('draft', 'on sale', 'sold out', 'discontinued');
create type article_state as enum ('draft', 'in review', 'published', 'archived');
