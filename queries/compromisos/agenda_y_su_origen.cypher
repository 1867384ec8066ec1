// title: ¿De qué encuentro salió cada versión y cada bloque de la agenda?
// why: La agenda vale por los encuentros de los que salió. Una versión puede venir de varios, o dos fuentes darle dos
//   fechas: aquí están todas.
// column: agenda «Agenda» text
// column: kind «Clase» term:COMMITMENT_KIND
// column: part_of «Parte de» list
// column: meeting «Encuentro de origen» text
// column: region «Dónde fue» list
// column: date «Fecha» date
// column: theme «Tema» text
// column: territory «Territorio» text
// column: known «Qué se sabe» text
// column: records «De dónde sale» records
MATCH (c:Commitment)
WHERE c.kind IN ['agenda', 'agenda_block'] OR EXISTS { (c)-[:CAME_FROM]->(:Meeting) }
OPTIONAL MATCH (c)-[:PART_OF]->(w:Commitment)
WITH c, collect(w.name) AS part_of
OPTIONAL MATCH (c)-[e:CAME_FROM]->(m:Meeting)
UNWIND range(0, coalesce(size(e.date), 1) - 1) AS i
OPTIONAL MATCH (m)-[:HELD_IN]->(r:Region)
WITH c, part_of, e, m, i, collect(r.name) AS region
RETURN c.name AS agenda, c.kind AS kind, part_of, m.name AS meeting, region, e.date[i] AS date,
       e.theme[i] AS theme, e.territory[i] AS territory, e.status[i] AS known, [c.records, e.records] AS records
ORDER BY agenda, date IS NULL, date, meeting, c.id, theme, territory
