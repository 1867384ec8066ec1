// title: ¿Qué organizaciones cumplen la regla de dos años y dos integrantes?
// why: La regla pide dos años de trabajo y al menos dos integrantes. Si falta la fundación o el número de integrantes, no se sabe, y la tabla dice cuál falta.
// param: day date «A la fecha» = 2025-12-31
// column: organization «Organización» text
// column: answer «Cumple» text
// column: missing «Qué falta saber» text
// column: founded «Fundación» date
// column: members «Integrantes» integer
// column: records «De dónde sale» records
MATCH (o:Organization)
WHERE coalesce(o.sector, 'civil_society') = 'civil_society' AND coalesce(o.apoc_relation, '') <> 'self'
WITH o, left($day, 10) AS asked,
     CASE size(o.founded) WHEN 4 THEN o.founded + '-01-01' WHEN 7 THEN o.founded + '-01' WHEN 10 THEN o.founded END AS earliest,
     CASE size(o.founded) WHEN 4 THEN o.founded + '-12-31' WHEN 7 THEN toString(date(o.founded + '-01') + duration('P1M') - duration('P1D')) WHEN 10 THEN o.founded END AS latest
WITH o,
     CASE WHEN latest IS NULL THEN null
          WHEN date(latest) + duration('P2Y') <= date(asked) THEN true
          WHEN date(earliest) + duration('P2Y') > date(asked) THEN false END AS old_enough,
     CASE WHEN o.members IS NULL THEN null ELSE o.members >= 2 END AS enough
RETURN o.name AS organization,
       CASE WHEN old_enough = false OR enough = false THEN 'no' WHEN old_enough AND enough THEN 'sí' ELSE 'no se sabe' END AS answer,
       CASE WHEN old_enough = false OR enough = false OR (old_enough AND enough) THEN ''
            WHEN old_enough IS NULL AND enough IS NULL THEN 'fundación e integrantes'
            WHEN old_enough IS NULL THEN 'fundación' ELSE 'integrantes' END AS missing,
       o.founded AS founded, o.members AS members, o.records AS records
ORDER BY answer DESC, missing, organization
