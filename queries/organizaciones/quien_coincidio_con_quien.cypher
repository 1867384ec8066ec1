// title: ¿Quién coincidió con quién, y dónde?
// why: Para presentar a dos organizaciones conviene saber en qué encuentros ya constan juntas. Coincidir en una plenaria no es trabajar juntas.
// param: organization text «Organización» = Grupo Chaski
// column: organization «Organización» text
// column: other «Con quién» text
// column: meeting «Encuentro» text
// column: kind «Tipo» term:MEETING_KIND
// column: date «Fecha» date
// column: records «De dónde sale» records
MATCH (o:Organization)-[a:ATTENDED]->(m:Meeting)<-[b:ATTENDED]-(p:Organization)
WHERE (toLower(o.name) CONTAINS toLower($organization) OR any(x IN coalesce(o.aliases, []) WHERE toLower(x) = toLower($organization)))
  AND coalesce(m.counts_as, 1) = 1 AND o <> p
RETURN o.name AS organization, p.name AS other, m.name AS meeting, m.kind AS kind, m.start AS date, a.records + b.records AS records
ORDER BY organization, other, date, meeting
