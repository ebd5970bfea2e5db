-- Weights tell title from body; each language is read by its own configuration, Ukrainian, for which there is none, as it stands.
CREATE TABLE articles (
  id bigint, key text, title text, body text, url text, source text, language text, attack text, published bigint,
  words tsvector GENERATED ALWAYS AS (
    CASE language
      WHEN 'en' THEN setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', body), 'B')
      WHEN 'ru' THEN setweight(to_tsvector('russian', title), 'A') || setweight(to_tsvector('russian', body), 'B')
      ELSE setweight(to_tsvector('simple', title), 'A') || setweight(to_tsvector('simple', body), 'B')
    END) STORED);
CREATE TABLE events (id bigint, article bigint, country text, region text, place text, year text, month text, day text, side text, outcome text, confidence text, first_day text, last_day text, killed integer, injured integer, launched integer, downed integer);
CREATE TABLE weapons (event bigint, article bigint, weapon text);
