// title: ¿Qué ausencias constan?
// why: Solo las que alguien escribió como ausencia; una celda vacía no es un no, y aquí no sale.
// column: organization «Organización» text
// column: meeting «Encuentro» text
// column: date «Fecha» date
// column: records «De dónde sale» records
MATCH (o:Organization)-[e:DID_NOT_ATTEND]->(m:Meeting)
RETURN o.name AS organization, m.name AS meeting, m.start AS date, e.records AS records
ORDER BY date IS NULL, date, meeting, organization, m.id, o.id
