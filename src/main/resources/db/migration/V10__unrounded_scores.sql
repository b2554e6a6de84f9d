-- A score is kept exactly as it was given, and a mean has as many decimals as a spreadsheet shows of it.
alter table assessment_score alter column score set data type numeric(18, 15);
alter table assessment_correction alter column score_before set data type numeric(18, 15);
alter table assessment_correction alter column score_after set data type numeric(18, 15);
alter table assessment_stated alter column overall set data type numeric(18, 15);
alter table assessment_conclusion alter column overall set data type numeric(18, 15);
