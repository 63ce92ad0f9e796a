create domain order_status as enum ('basket', 'placed', 'paid', 'packed', 'shipped', 'delivered', 'returned', 'cancelled');
create domain product_status as enum ('draft', 'on sale', 'sold out', 'discontinued');
create domain article_state as enum ('draft', 'in review', 'published', 'archived');
