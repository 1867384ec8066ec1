// title: ¿Qué organizaciones cumplen la regla de dos años y dos integrantes?
// why: La regla pide dos años de fundada y al menos dos integrantes, contados al día de la pregunta. Si una de las
//   dos cosas se sabe y no se cumple, es no; si falta saber una, no se sabe, y la tabla dice cuál. Una fundación
//   de la que solo consta el año o el mes cuenta cuando ya no cambia la respuesta.
// param: day date «Al día» = hoy
// meaning: institutions = SECTOR institution
// meaning: alliance = APOC_RELATION institution
// column: organization «Organización» text
// column: meets «Cumple» answer
// column: missing «Qué falta saber» property
// column: founded «Fundación» date
// column: members «Integrantes» integer
// column: records «De dónde sale» records
MATCH (o:Organization)
WHERE NOT coalesce(o.sector, '') IN $institutions AND NOT coalesce(o.apoc_relation, '') IN $alliance
// A founding date may be a day, a month, a quarter, a year, or an interval of these: its first and last day.
WITH o, split(o.founded, '/')[0] AS first, split(o.founded, '/')[-1] AS last
WITH o, date(first) AS earliest,
     date(last) + duration(CASE WHEN size(last) = 4 THEN 'P1Y' WHEN last CONTAINS 'Q' THEN 'P3M'
                                WHEN size(last) = 7 THEN 'P1M' ELSE 'P1D' END) - duration('P1D') AS latest
WITH o, CASE WHEN latest + duration('P2Y') <= date($day) THEN true
             WHEN earliest + duration('P2Y') > date($day) THEN false END AS old, o.members >= 2 AS enough
WITH o, old AND enough AS meets, old, enough
RETURN o.name AS organization, meets,
       CASE WHEN meets IS NULL THEN
         [half IN [['Organization.founded', old], ['Organization.members', enough]] WHERE half[1] IS NULL | half[0]]
       END AS missing,
       o.founded AS founded, o.members AS members, o.records AS records
ORDER BY CASE meets WHEN true THEN 1 WHEN false THEN 2 ELSE 3 END, size(missing), organization, o.id
