// title: ¿De qué encuentros se conocen solo algunos nombres, y cuántos faltan?
// why: Se compara lo que dice la fuente con las organizaciones que constan, sin contar instituciones. Donde la fuente
//   no dice cuántas fueron, tampoco se sabe cuántas faltan.
// meaning: institutions = SECTOR institution
// column: meeting «Encuentro» text
// column: date «Fecha» date
// column: listed «Constan» integer
// column: stated «Dice la fuente» integer
// column: missing «Faltan» integer
// column: records «De dónde sale» records
MATCH (m:Meeting)
WHERE coalesce(m.counts_as, 1) = 1 AND coalesce(m.list_known, '') <> 'complete'
OPTIONAL MATCH (o:Organization)-[a:ATTENDED]->(m)
WITH m, sum(CASE WHEN o IS NULL OR coalesce(o.sector, '') IN $institutions THEN 0 ELSE 1 END) AS listed,
     count(o) AS named, collect(a.records) AS records
WHERE (named > 0 OR m.list_known = 'some') AND (m.organizations IS NULL OR listed < m.organizations)
RETURN m.name AS meeting, m.start AS date, listed, m.organizations AS stated, m.organizations - listed AS missing,
       [m.records, records] AS records
ORDER BY missing IS NULL, missing DESC, date IS NULL, date, meeting, m.id
