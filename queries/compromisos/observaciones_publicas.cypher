// title: ¿Qué observaciones públicas se presentaron, a quién y por qué vía?
// why: Consta que se presentaron; sus textos son lo que falta hallar.
// column: observation «Observación» text
// column: process «Proceso» text
// column: issuers «Emite» list
// column: addressees «Se dirige a» list
// column: channel «Vía» text
// column: date «Fecha» date
// column: known «Qué se sabe del texto» text
// column: records «De dónde sale» records
MATCH (c:Commitment {kind: 'observation'})
OPTIONAL MATCH (c)-[i:ISSUED_BY]->(o:Organization)
WITH c, o, i ORDER BY o.name, o.id
WITH c, collect(o.name) AS issuers, collect(i.records) AS issued
OPTIONAL MATCH (c)-[d:ADDRESSED_TO]->(o:Organization)
WITH c, issuers, issued, o, d ORDER BY o.name, o.id
WITH c, issuers, issued, collect(o.name) AS addressees, collect(d.records) AS addressed
RETURN c.name AS observation, c.process AS process, issuers, addressees, c.channel AS channel, c.launched AS date,
       coalesce(c.text, c.text_status) AS known, [c.records, issued, addressed] AS records
ORDER BY observation, c.id
