-- The snapshot that a turn names, so that it is answered from that one again after a crash; null for what is published.
alter table turn_request add column snapshot integer;
alter table turn add column snapshot integer;
