// title: ¿De qué encuentro salió cada versión de la agenda?
// why: La agenda vale por los encuentros de los que salió.
// column: agenda «Agenda» text
// column: kind «Clase» term:COMMITMENT_KIND
// column: meeting «Encuentro de origen» text
// column: date «Fecha» text
// column: known «Qué se sabe» text
// column: records «De dónde sale» records
MATCH (c:Commitment)-[e:CAME_FROM]->(m:Meeting)
RETURN c.name AS agenda, c.kind AS kind, m.name AS meeting, e.date AS date, e.status AS known, e.records AS records
ORDER BY agenda, date, meeting
