// title: ¿Qué organizaciones no constan en ningún encuentro?
// why: Están en alguna lista, pero ninguna asistencia conocida las nombra: conviene invitarlas o pedir la lista que falta.
// column: organization «Organización» text
// column: region «Región» text
// column: culture_point «Punto de Cultura» text
// column: records «De dónde sale» records
MATCH (o:Organization)
WHERE NOT EXISTS { (o)-[:ATTENDED]->(:Meeting) } AND coalesce(o.sector, 'civil_society') = 'civil_society'
OPTIONAL MATCH (o)-[:LOCATED_IN]->(r:Region)
OPTIONAL MATCH (d:Region {level: 'department'}) WHERE d.ubigeo = left(r.ubigeo, 2)
WITH o, collect(DISTINCT d.name) AS regions
RETURN o.name AS organization, regions AS region, CASE WHEN o.is_culture_point THEN 'sí' END AS culture_point, o.records AS records
ORDER BY organization
