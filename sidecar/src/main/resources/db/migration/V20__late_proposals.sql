-- What a tool would do, where a model asked for it after its turn's deadline.
alter table late_answer add column proposed jsonb;
