// title: ¿Cuántas organizaciones constan en cada región?
// why: Para ver de un vistazo dónde está la red y de dónde falta registro.
// column: region «Región» text
// column: organizations «Organizaciones» integer
// column: inferred «Con la región deducida» integer
// column: records «De dónde sale» records
MATCH (d:Region {level: 'department'})
OPTIONAL MATCH (o:Organization)-[l:LOCATED_IN]->(r:Region)
WHERE left(r.ubigeo, 2) = d.ubigeo AND coalesce(o.sector, 'civil_society') = 'civil_society'
WITH d, o, l ORDER BY o.id
WITH d, count(DISTINCT o) AS organizations,
     count(DISTINCT CASE WHEN NOT any(b IN l.geo_basis WHERE b IN ['', 'stated']) THEN o END) AS inferred, collect(l.records) AS found
RETURN d.name AS region, organizations, inferred, reduce(all = [], some IN found | all + some) AS records
ORDER BY organizations DESC, region
