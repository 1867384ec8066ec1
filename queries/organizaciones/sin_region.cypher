// title: ¿De qué organizaciones no se conoce la región?
// why: Mientras no se sepa, no cuentan para ninguna región.
// column: organization «Organización» text
// column: meetings «Encuentros en que consta» integer
// column: records «De dónde sale» records
MATCH (o:Organization)
WHERE NOT EXISTS { (o)-[:LOCATED_IN]->(:Region) } AND coalesce(o.sector, 'civil_society') = 'civil_society' AND coalesce(o.apoc_relation, '') <> 'self'
RETURN o.name AS organization, COUNT { (o)-[:ATTENDED]->(:Meeting) } AS meetings, o.records AS records
ORDER BY meetings DESC, organization
