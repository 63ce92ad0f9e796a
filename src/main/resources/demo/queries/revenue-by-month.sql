select year_of, month_of, orders, revenue
from monthly_revenue
order by year_of desc, month_of desc;
