// title: ¿Quién presentó a quién, y qué vino después?
// why: Una presentación cuidada puede ser un vínculo nuevo: conviene ver cuáles se hicieron y si volvieron a verse.
// column: organizations «Organizaciones» list
// column: maker «Quién las presentó» list
// column: date «Fecha» date
// column: state «Estado» term:INTRODUCTION_STATE
// column: later «Encuentros de ambas desde entonces» list
// column: records «De dónde sale» records
MATCH (i:Introduction)-[:INTRODUCES]->(o:Organization)
WITH i, o ORDER BY o.name, o.id
WITH i, collect(o) AS both
OPTIONAL MATCH (i)-[:MADE_BY]->(w:Organization)
WITH i, both, collect(w.name) AS maker
OPTIONAL MATCH (m:Meeting)
WHERE m.start >= i.date AND all(o IN both WHERE EXISTS { (o)-[:ATTENDED]->(m) })
WITH i, both, maker, m ORDER BY m.start, m.id
WITH i, both, maker, collect(m) AS met
RETURN [o IN both | o.name] AS organizations, maker, i.date AS date, i.state AS state, [m IN met | m.name] AS later,
       [i.records, [m IN met | m.records]] AS records
ORDER BY date IS NULL, date, organizations, i.id
