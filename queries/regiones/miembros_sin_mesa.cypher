// title: ¿En qué regiones hay organizaciones y nadie integra una mesa?
// why: Ahí se puede formar una mesa con quienes ya están.
// column: region «Región» text
// column: organizations «Organizaciones» text
// column: how_many «Cuántas» integer
// column: records «De dónde sale» records
MATCH (o:Organization)-[l:LOCATED_IN]->(r:Region)
WHERE coalesce(o.sector, 'civil_society') = 'civil_society'
MATCH (d:Region {level: 'department'}) WHERE d.ubigeo = left(r.ubigeo, 2)
WITH d, o, l,
     EXISTS { (o)-[:MEMBER_OF]->(g:WorkingGroup) WHERE coalesce(g.group_type, '') <> 'register' } OR EXISTS { (o)-[:SAME_BODY_AS]->(:WorkingGroup) } AS grouped
ORDER BY o.name
WITH d, collect(DISTINCT o.name) AS organizations, max(CASE WHEN grouped THEN 1 ELSE 0 END) AS any_grouped, collect(l.records) AS found
WHERE any_grouped = 0
RETURN d.name AS region, organizations, size(organizations) AS how_many, reduce(all = [], some IN found | all + some) AS records
ORDER BY how_many DESC, region
