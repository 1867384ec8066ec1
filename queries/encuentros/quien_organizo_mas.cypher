// title: ¿Qué organizaciones organizaron más encuentros?
// why: Quien organiza sostiene la red. Son las que constan como organizadoras, no todas las que lo hicieron.
// column: organization «Organización» text
// column: meetings «Encuentros» text
// column: how_many «Cuántos» integer
// column: records «De dónde sale» records
MATCH (o:Organization)-[a:ATTENDED]->(m:Meeting)
WHERE any(r IN a.role WHERE r IN ['organizer', 'organizing_committee']) AND coalesce(o.sector, 'civil_society') = 'civil_society' AND coalesce(o.apoc_relation, '') <> 'self'
WITH o, m, a ORDER BY m.start, m.name
WITH o, collect(m.name) AS meetings, collect(a.records) AS found
RETURN o.name AS organization, meetings, size(meetings) AS how_many, reduce(all = [], some IN found | all + some) AS records
ORDER BY how_many DESC, organization
