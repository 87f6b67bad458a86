-- duckdb pemilu.duckdb < examples/database.sql   (hasil.parquet: netral export hasil.ndjson -o hasil.parquet)
create or replace table articles as from 'hasil.parquet';
create or replace view evidence as
  select a.id as article, a.published, e.* from articles a, unnest(a.evidence) t(e);

-- Themes, and in how many articles they are the main one.
select theme, count(*) as articles, count(*) filter (list_contains(main_themes, theme)) as main
from (select unnest(themes) as theme, main_themes from articles)
group by theme order by articles desc, theme limit 5;

-- What allegations rest on.
select e.theme, e.quote, a.title
from evidence e join articles a on a.id = e.article
where e.kind = 'mode' and e.id = 'dugaan'
order by e.theme, e.quote limit 5;

-- Without parquet: records as they are.
select id, len(themes) as themes, published from read_ndjson('hasil.ndjson') where relevant order by themes desc, id limit 3;
