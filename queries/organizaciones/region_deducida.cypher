// title: ¿De qué organizaciones la región es deducida y no declarada?
// why: Viene del lugar de un encuentro, de un proyecto, de su mesa o de su red. Cuenta, y conviene confirmarla con
//   ellas.
// column: organization «Organización» text
// column: region «Región» text
// column: basis «De dónde se deduce» term:GEO_BASIS
// column: records «De dónde sale» records
MATCH (o:Organization)-[l:LOCATED_IN]->(r:Region)
WHERE none(basis IN l.geo_basis WHERE basis IN ['', 'stated'])
OPTIONAL MATCH (r)-[:PART_OF*0..3]->(d:Region {level: 'department'})
RETURN o.name AS organization, coalesce(d.name, r.name) AS region, l.geo_basis AS basis,
       l.records AS records
ORDER BY d.ubigeo, organization, o.id
