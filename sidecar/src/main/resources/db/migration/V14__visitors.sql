-- Visitors of a web chat: each has one conversation. Of a token only its hash is kept.
create table visitor (
    tenant_id uuid not null references tenant,
    token_hash bytea primary key,
    conversation_id uuid not null,
    expires_at timestamptz not null,
    foreign key (tenant_id, conversation_id) references conversation
);
create index visitor_expires_at on visitor (tenant_id, expires_at);
call protect_tenant_rows('visitor');
create policy owner_finds_by_token on visitor for select to current_user using (true);
grant select, insert, delete on visitor to attendant_app;

create function visitor_by_token(wanted bytea) returns setof visitor
language sql stable security definer set search_path = attendant, pg_temp
as $$
    select * from visitor where token_hash = wanted
$$;
revoke all on function visitor_by_token from public;
grant execute on function visitor_by_token to attendant_app;

create index tenant_site_keys on tenant using gin ((settings -> 'web' -> 'siteKeys'));

-- Where two tenants claim a key, the older one has it.
create function tenant_by_site_key(wanted text) returns setof tenant
language sql stable security definer set search_path = attendant, pg_temp
as $$
    select * from tenant where settings -> 'web' -> 'siteKeys' @> to_jsonb(wanted) order by tenant_id limit 1
$$;
revoke all on function tenant_by_site_key from public;
grant execute on function tenant_by_site_key to attendant_app;
