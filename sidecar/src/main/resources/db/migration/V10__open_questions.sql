-- What customers asked and no article answers is looked for among the turns without an answer alone.
create index turn_without_answer on turn (tenant_id, received_at) where outcome_kind in ('Clarified', 'HandedOff');
