-- The role every query of the sidecar runs as: it owns nothing, so row-level security always binds it.
-- Roles belong to the whole server; another database's sidecar may have made this one already.
do $$
begin
    if not exists (select from pg_roles where rolname = 'attendant_app') then
        create role attendant_app nologin;
    end if;
exception
    when duplicate_object or unique_violation then null;
end
$$;

do $$
begin
    if exists (select from pg_roles where rolname = 'attendant_app' and (rolsuper or rolbypassrls)) then
        raise exception 'the role attendant_app may bypass row-level security, and so must not be used';
    end if;
    if not pg_has_role(current_user, 'attendant_app', 'SET') then
        execute format('grant attendant_app to %I with set true, inherit false', current_user);
    end if;
end
$$;

grant usage on schema attendant to attendant_app;

-- Binds a table's rows to the tenant of the transaction; without one, no row can be read or written.
-- FORCE binds the owner too.
create procedure protect_tenant_rows(target regclass)
language plpgsql set search_path = attendant, pg_temp
as $$
begin
    execute format('alter table %s enable row level security', target);
    execute format('alter table %s force row level security', target);
    execute format(
        'create policy tenant_rows on %s
             using (tenant_id = nullif(current_setting(''attendant.tenant'', true), '''')::uuid)
             with check (tenant_id = nullif(current_setting(''attendant.tenant'', true), '''')::uuid)',
        target);
end
$$;
revoke all on procedure protect_tenant_rows from public;

create table tenant (
    tenant_id uuid primary key,
    name text not null,
    issuer text not null unique,
    public_keys text not null,
    settings jsonb not null,
    settings_version integer not null
);
call protect_tenant_rows('tenant');
create policy owner_finds_by_issuer on tenant for select to current_user using (true);
grant select, insert, update on tenant to attendant_app;

create function tenant_by_issuer(wanted text) returns setof tenant
language sql stable security definer set search_path = attendant, pg_temp
as $$
    select * from tenant where issuer = wanted
$$;
revoke all on function tenant_by_issuer from public;
grant execute on function tenant_by_issuer to attendant_app;

-- No foreign key to tenant: it would lock the tenant's row with every request.
create table token_use (
    tenant_id uuid not null,
    token_id text not null,
    expires_at timestamptz not null,
    primary key (tenant_id, token_id)
);
create index token_use_expires_at on token_use (expires_at);
call protect_tenant_rows('token_use');
create policy owner_sees_expired on token_use for select to current_user using (true);
create policy owner_forgets_expired on token_use for delete to current_user using (expires_at < now());
grant select, insert on token_use to attendant_app;

-- Never forgets a token that is still good, whatever time the caller believes it is.
create function forget_expired_tokens(before timestamptz) returns bigint
language sql security definer set search_path = attendant, pg_temp
as $$
    with forgotten as (delete from token_use where expires_at < least(before, now()) returning 1)
    select count(*) from forgotten
$$;
revoke all on function forget_expired_tokens from public;
grant execute on function forget_expired_tokens to attendant_app;
