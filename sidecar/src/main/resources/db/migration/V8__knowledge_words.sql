-- PostgreSQL's own english without its 127 stop words: "how" and "what" count in a question, as they do where confidence
-- was fitted. The sidecar leaves out the few words that tell nothing.
create text search dictionary english_stem_of_all (template = pg_catalog.snowball, language = english);
create text search configuration english_words (copy = pg_catalog.english);
alter text search configuration english_words alter mapping replace pg_catalog.english_stem with english_stem_of_all;

-- The words of passages, for full text by PostgreSQL; empty where another index is used. A version here is a number
-- made of the document, its version and the passages that it was cut into, so rows are immutable, and no text is kept
-- twice: whoever searches brings the numbers that it may find.
create table knowledge_words (
    tenant_id uuid not null references tenant,
    version bigint not null,
    ordinal integer not null,
    words tsvector not null,
    primary key (tenant_id, version, ordinal)
);
-- The tenant is one word more, so that nobody's search reads what others wrote. What is new waits in a list, which every
-- search reads; it is kept short.
create index knowledge_words_by_tenant on knowledge_words
    using gin ((words || array_to_tsvector(array[tenant_id::text]))) with (gin_pending_list_limit = 1024);
call protect_tenant_rows('knowledge_words');
create policy owner_searches on knowledge_words for select to current_user using (true);
grant select, insert on knowledge_words to attendant_app;

-- Every word that the table above ever held, to find what a mistyped one was meant to be.
create table knowledge_lexeme (
    tenant_id uuid not null references tenant,
    lexeme text collate "C" not null,
    primary key (tenant_id, lexeme)
);
call protect_tenant_rows('knowledge_lexeme');
create policy owner_searches on knowledge_lexeme for select to current_user using (true);
grant select, insert on knowledge_lexeme to attendant_app;

-- Row-level security lets no index answer a condition that may tell of the rows it sees, and full text is one; so both
-- searches run as the owner and bind the tenant themselves. A word's rank saturates as BM25 does with k1 = 0.65: once
-- is 0.61, endlessly often 1 (ts_rank sums 1 / j^2). A word of title or headings, label A, counts 0.6. The sum over the
-- words is spelled out, since that is three times as fast as a subquery; only their places are put into the text.
create function search_words(
    wanted tsquery, terms tsquery[], weights double precision[], versions bigint[], most integer)
returns table (version bigint, ordinal integer, score double precision)
language plpgsql stable security definer
set search_path = attendant, pg_temp
set plan_cache_mode = force_custom_plan
as $$
declare
    tenant text := nullif(current_setting('attendant.tenant', true), '');
    total text;
begin
    select string_agg(format('$4[%s] * ts_rank(''{1, 0, 0, 0.6}'', words, $3[%1$s])', place), ' + ')
        into total
        from generate_subscripts(terms, 1) as place;
    return query execute format(
        'with found as materialized (
             select version, ordinal, words
             from knowledge_words
             where tenant_id = $1 and (words || array_to_tsvector(array[tenant_id::text])) @@ $2
         )
         select version, ordinal, %s as score
         from found join unnest($5) as held (version) using (version)
         order by score desc, version, ordinal
         limit $6',
        total)
        using tenant::uuid, quote_literal(tenant)::tsquery && wanted, terms, weights, versions, most;
end
$$;
revoke all on function search_words from public;
grant execute on function search_words to attendant_app;

-- pg_trgm comes with PostgreSQL and may be made by any owner of a database; a server without it finds no slips. A
-- slip within a word of six letters leaves it a similarity of 0.4.
do $$
declare
    home text;
begin
    if exists (select from pg_available_extensions where name = 'pg_trgm') then
        create extension if not exists pg_trgm with schema attendant;
        select quote_ident(nspname) into home
            from pg_extension join pg_namespace on pg_namespace.oid = extnamespace
            where extname = 'pg_trgm';
        execute format(
            'create index knowledge_lexeme_trigrams on knowledge_lexeme using gin (lexeme %s.gin_trgm_ops)', home);
        execute format(
            'create function similar_lexemes(slip text) returns table (lexeme text, similarity real)
             language sql stable security definer set search_path = attendant, pg_temp
             set pg_trgm.similarity_threshold = 0.4
             as $f$
                 select known.lexeme, %1$s.similarity(known.lexeme, slip)
                 from knowledge_lexeme known
                 where known.tenant_id = nullif(current_setting(''attendant.tenant'', true), '''')::uuid
                     and known.lexeme operator(%1$s.%%) slip
                 order by 2 desc, 1
                 limit 10
             $f$',
            home);
    else
        create function similar_lexemes(slip text) returns table (lexeme text, similarity real)
        language sql stable set search_path = attendant, pg_temp
        as 'select null::text, null::real where false';
    end if;
end
$$;
revoke all on function similar_lexemes from public;
grant execute on function similar_lexemes to attendant_app;
