-- Relations that somebody gave; what articles state of themselves stands in the attributes of their versions. The kind
-- tells what the ends are. They are kept whether or not the articles are published, and id is made of the other three.
create table knowledge_relation (
    tenant_id uuid not null references tenant,
    id uuid not null,
    kind text not null check (kind in ('replaced_by', 'requires', 'applies_to', 'answers', 'offers', 'resolved_by')),
    from_id text collate "C" not null,
    to_id text collate "C" not null,
    primary key (tenant_id, id),
    unique (tenant_id, kind, from_id, to_id)
);
create index knowledge_relation_backwards on knowledge_relation (tenant_id, kind, to_id, from_id);
call protect_tenant_rows('knowledge_relation');
grant select, insert, delete on knowledge_relation to attendant_app;

-- How often relations changed that turns follow; each turn reads it with the revision, and reads them anew where it grew.
alter table knowledge_revision add column relations bigint not null default 0;
