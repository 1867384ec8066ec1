// title: ¿Qué observaciones públicas se presentaron, a quién y por qué vía?
// why: Consta que se presentaron; sus textos son lo que falta hallar.
// column: observation «Observación» text
// column: issuer «Emite» text
// column: addressee «Se dirige a» text
// column: channel «Vía» text
// column: known «Qué se sabe del texto» text
// column: records «De dónde sale» records
MATCH (c:Commitment {kind: 'observation'})
OPTIONAL MATCH (c)-[:ISSUED_BY]->(i:Organization)
OPTIONAL MATCH (c)-[:ADDRESSED_TO]->(a:Organization)
RETURN c.name AS observation, i.name AS issuer, a.name AS addressee, c.channel AS channel, c.text_status AS known, c.records AS records
ORDER BY observation
