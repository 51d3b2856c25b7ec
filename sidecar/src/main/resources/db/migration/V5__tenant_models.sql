-- Immutable: a tenant's next model is a new row.
create table tenant_model (
    tenant_id uuid not null references tenant,
    kind text not null check (kind in ('INTENTS')),
    version integer not null check (version > 0),
    model_id text not null,
    encoder text not null,
    labels text[] not null,
    metrics jsonb not null,
    weights bytea not null,
    published_by text not null,
    published_at timestamptz not null,
    published_at_nanos smallint not null,
    primary key (tenant_id, kind, version),
    unique (tenant_id, kind, model_id)
);
-- Weights hardly shrink, and are read whole.
alter table tenant_model alter column weights set storage external;
call protect_tenant_rows('tenant_model');
grant select, insert on tenant_model to attendant_app;

-- Every change of the active version, in order; null stands for the shipped model.
create table model_activation (
    tenant_id uuid not null references tenant,
    kind text not null check (kind in ('INTENTS')),
    ordinal integer not null,
    from_version integer,
    to_version integer,
    rollback boolean not null,
    activated_by text not null,
    activated_at timestamptz not null,
    activated_at_nanos smallint not null,
    primary key (tenant_id, kind, ordinal),
    foreign key (tenant_id, kind, from_version) references tenant_model,
    foreign key (tenant_id, kind, to_version) references tenant_model
);
call protect_tenant_rows('model_activation');
grant select, insert on model_activation to attendant_app;

-- Where the log above stands, so that a turn reads it with its tenant; the row's lock puts changes in order.
alter table tenant add column intent_model integer;
