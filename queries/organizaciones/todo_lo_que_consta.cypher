// title: ¿Qué consta de una organización?
// why: Para leer de una vez todo lo que las fuentes dicen de ella, por fecha, antes de una conversación. Lo que no
//   tiene fecha va al final.
// param: organization organization «Organización»
// column: date «Fecha» date
// column: relation «Relación» label
// column: kind «Con qué» label
// column: name «Cuál» text
// column: role «Cómo» code
// column: records «De dónde sale» records
MATCH (o:Organization {id: $organization})-[e]-(x)
WHERE NOT x:Region AND e.records IS NOT NULL
WITH e, x, [day IN coalesce(e.date, []) + coalesce(e.since, []) + coalesce(e.as_of, []) WHERE day <> ''] AS days
RETURN coalesce(x.start, days[0], x.date, x.launched) AS date, type(e) AS relation, labels(x)[0] AS kind,
       x.name AS name, [role IN coalesce(e.role, e.relation, []) WHERE role <> '' |
                        type(e) + CASE WHEN e.role IS NULL THEN '.relation.' ELSE '.role.' END + role] AS role,
       [e.records, x.records] AS records
ORDER BY date IS NULL, date, kind, name, x.id, relation
