-- What models were asked while a turn was answered, and what they replied, with tokens for customers' personal data:
-- a turn is replayed from it.
create table model_exchange (
    tenant_id uuid not null,
    turn_id uuid not null,
    ordinal integer not null,
    model text not null,
    prompt text not null,
    request_hash text not null,
    request jsonb not null,
    heard text not null,
    outcome jsonb not null,
    shown integer not null,
    began_at timestamptz not null,
    began_at_nanos smallint not null,
    took_nanos bigint not null,
    primary key (tenant_id, turn_id, ordinal)
);
call protect_tenant_rows('model_exchange');
grant select, insert on model_exchange to attendant_app;

-- Every version of a tenant's settings, for turns that ran under it.
create table tenant_settings (
    tenant_id uuid not null references tenant,
    version integer not null,
    settings jsonb not null,
    primary key (tenant_id, version)
);
insert into tenant_settings (tenant_id, version, settings) select tenant_id, settings_version, settings from tenant;
call protect_tenant_rows('tenant_settings');
grant select, insert on tenant_settings to attendant_app;

create function keep_settings() returns trigger
language plpgsql set search_path = attendant, pg_temp
as $$
begin
    insert into tenant_settings (tenant_id, version, settings)
    values (new.tenant_id, new.settings_version, new.settings)
    on conflict do nothing;
    return null;
end
$$;
revoke all on function keep_settings from public;

create trigger keep_settings after insert or update of settings_version on tenant
    for each row execute function keep_settings();
