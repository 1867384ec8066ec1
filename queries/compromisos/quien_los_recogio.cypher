// title: ¿Quién recogió los compromisos, y en qué territorio?
// why: Para pedir cuentas hay que saber quién los recogió, con qué acto y dónde.
// column: commitment «Compromiso» text
// column: actor «Quién» text
// column: type «Tipo de actor» term:ACTOR_TYPE
// column: region «Región» text
// column: act «Acto» text
// column: date «Fecha» date
// column: records «De dónde sale» records
MATCH (p:Pledge)-[:TAKES_UP]->(c:Commitment)
OPTIONAL MATCH (p)-[:LOCATED_IN]->(r:Region)
RETURN c.name AS commitment, p.name AS actor, p.actor_type AS type, r.name AS region, p.act AS act, p.date AS date, p.records AS records
ORDER BY commitment, region IS NULL, region, actor
