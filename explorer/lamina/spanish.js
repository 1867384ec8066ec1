// Streamlit's own words, which cannot be set from Python, said in Spanish wherever they appear.
const SPANISH = {
  'Skip to main content': 'Ir al contenido',
  'Page not found': 'Esa página no existe',
  "The page that you have requested does not seem to exist. Running the app's main page.": 'Se abre la primera.',
  'Press Enter to apply': 'Pulse Intro para aplicar',
  'Press Enter to submit form': 'Pulse Intro para enviar',
  'Failed to generate file for download': 'No se pudo preparar el archivo',
  'No results': 'Nada coincide',
  'Choose an option': 'Elija',
  'Choose options': 'Elija',
  'Running...': 'Un momento…',
  Upload: 'Elegir archivo',
  'Browse files': 'Elegir archivos',
  Stop: 'Detener',
  Sidebar: 'Menú',
  'App pages': 'Páginas',
  'Main menu': 'Opciones',
  'Collapse sidebar': 'Cerrar el menú',
  'Expand sidebar': 'Abrir el menú',
  'Clear value': 'Borrar',
  'Clear all': 'Borrar todo',
  'Select all': 'Elegir todo',
  Close: 'Cerrar',
  Open: 'Abrir'
}

function translate (node) {
  if (node.nodeType === Node.TEXT_NODE) {
    const said = SPANISH[node.nodeValue.trim()]
    if (said) node.nodeValue = said
    return
  }
  if (node.nodeType !== Node.ELEMENT_NODE || node.closest('.lamina')) return
  const words = document.createTreeWalker(node, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
  for (let found = node; found; found = words.nextNode()) {
    if (found.nodeType === Node.TEXT_NODE) translate(found)
    for (const name of ['aria-label', 'title', 'placeholder']) {
      const said = found.getAttribute && SPANISH[found.getAttribute(name)]
      if (said) found.setAttribute(name, said)
    }
  }
}

function speak () {
  if (shared.speaking) return
  shared.speaking = true
  translate(document.body)
  new MutationObserver((changes) => {
    for (const change of changes) {
      change.addedNodes.forEach(translate)
      if (change.type === 'characterData') translate(change.target)
    }
  }).observe(document.body, { childList: true, subtree: true, characterData: true })
}
