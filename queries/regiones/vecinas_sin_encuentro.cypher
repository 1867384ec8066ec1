// title: ¿Qué regiones vecinas no constan juntas en ningún encuentro?
// why: Están cerca y las dos tienen organizaciones: es el viaje más corto para un primer encuentro. Que no conste no
//   prueba que no haya ocurrido. Sin instituciones ni la alianza.
// meaning: institutions = SECTOR institution
// meaning: alliance = APOC_RELATION institution
// column: region «Región» text
// column: how_many «Sus organizaciones» integer
// column: other «Vecina» text
// column: others «Las de la vecina» integer
// column: records «De dónde sale» records
MATCH (o:Organization)-[l:LOCATED_IN]->(:Region)-[:PART_OF*0..3]->(d:Region {level: 'department'})
WHERE NOT coalesce(o.sector, '') IN $institutions AND NOT coalesce(o.apoc_relation, '') IN $alliance
WITH d, collect(DISTINCT o) AS organizations, collect(l.records) AS records
WITH collect({home: d, organizations: organizations, records: records}) AS present
UNWIND present AS one
UNWIND present AS other
WITH one, other, one.home AS d, other.home AS p
MATCH (d)-[b:BORDERS]-(p)
WHERE d.ubigeo < p.ubigeo AND none(o IN one.organizations WHERE EXISTS {
  (o)-[:ATTENDED]->(m:Meeting)<-[:ATTENDED]-(x:Organization)
  WHERE x IN other.organizations AND coalesce(m.counts_as, 1) = 1
})
RETURN d.name AS region, size(one.organizations) AS how_many, p.name AS other, size(other.organizations) AS others,
       [b.records, one.records, other.records] AS records
ORDER BY how_many + others DESC, d.ubigeo, p.ubigeo
