// title: ¿Quién recogió los compromisos, con qué acto y en qué territorio?
// why: Para pedir cuentas hay que saber quién los recogió y dónde. Una entrevista o una reunión no es una firma: el
//   acto dice qué fue.
// param: region region «Región» =
// column: region «Región» text
// column: municipality «Municipio» text
// column: actor «Quién» text
// column: type «Tipo de actor» term:ACTOR_TYPE
// column: act «Acto» text
// column: commitment «Qué recogió» text
// column: date «Fecha» date
// column: period «Periodo» text
// column: records «De dónde sale» records
MATCH (p:Pledge)
WHERE $region IS NULL OR EXISTS { (p)-[:LOCATED_IN]->(:Region)-[:PART_OF*0..3]->(:Region {id: $region}) }
OPTIONAL MATCH (p)-[t:TAKES_UP]->(c:Commitment)
OPTIONAL MATCH (p)-[l:LOCATED_IN]->(r:Region)
RETURN r.name AS region, p.municipality AS municipality, p.name AS actor, p.actor_type AS type, p.act AS act,
       c.name AS commitment, p.date AS date, p.period AS period, [p.records, t.records, l.records] AS records
ORDER BY r IS NULL, r.ubigeo, municipality IS NULL, municipality, actor, commitment, p.id
