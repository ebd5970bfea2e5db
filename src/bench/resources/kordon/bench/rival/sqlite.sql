-- External content: the text stands once, in the table; the index beside it.
CREATE TABLE articles (id INTEGER PRIMARY KEY, key TEXT, title TEXT, body TEXT, url TEXT, source TEXT, language TEXT, attack TEXT, published INTEGER);
CREATE TABLE events (id INTEGER PRIMARY KEY, article INTEGER, country TEXT, region TEXT, place TEXT, year TEXT, month TEXT, day TEXT, side TEXT, outcome TEXT, confidence TEXT, first_day TEXT, last_day TEXT, killed INTEGER, injured INTEGER, launched INTEGER, downed INTEGER);
CREATE TABLE weapons (event INTEGER, article INTEGER, weapon TEXT);
CREATE VIRTUAL TABLE words USING fts5(title, body, content = 'articles', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2', prefix = '4');
