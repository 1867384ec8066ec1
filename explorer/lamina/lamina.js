// Builds a tree of plain data with createElement and textContent: nothing in it can become markup.
const SVG = 'http://www.w3.org/2000/svg'
const SVG_TAGS = new Set(['svg', 'g', 'path', 'rect', 'circle', 'line', 'text', 'tspan', 'title', 'defs', 'pattern', 'clipPath', 'polyline'])
const TAGS = new Set([...SVG_TAGS, 'div', 'section', 'aside', 'header', 'p', 'span', 'b', 'i', 'em', 'h1', 'h2', 'h3', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td', 'a', 'button', 'code', 'pre', 'br'])
const FORBIDDEN = /^(on|style$|src|xlink|formaction)/i

function build(node, press) {
  if (typeof node === 'string') return document.createTextNode(node)
  if (!TAGS.has(node.tag)) return document.createTextNode('')
  const element = SVG_TAGS.has(node.tag) ? document.createElementNS(SVG, node.tag) : document.createElement(node.tag)
  for (const [name, value] of Object.entries(node.attrs)) {
    if (name === 'open' || FORBIDDEN.test(name)) continue
    if (name === 'href') {
      if (!/^https?:\/\//i.test(value)) continue
      element.setAttribute('target', '_blank')
      element.setAttribute('rel', 'noopener noreferrer')
    }
    element.setAttribute(name, value)
  }
  if (node.tag === 'button') element.setAttribute('type', 'button')
  const value = node.attrs.open
  if (value !== undefined) {
    element.dataset.open = value
    if (node.tag !== 'button') {
      element.setAttribute('role', 'button')
      element.setAttribute('tabindex', '0')
      element.addEventListener('keydown', (event) => {
        if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); press(value) }
      })
    }
    element.addEventListener('click', () => press(value))
  }
  for (const child of node.children) element.appendChild(build(child, press))
  return element
}

export default function ({ data, parentElement, setTriggerValue }) {
  document.documentElement.lang = 'es'
  const focused = parentElement.contains(document.activeElement) ? document.activeElement.dataset.open : null
  const old = parentElement.querySelector(':scope > .lamina')
  const scrolled = old?.querySelector('.drawer-body')?.scrollTop ?? 0
  const page = document.createElement('div')
  page.className = 'lamina'
  const copied = async (value) => {
    const button = page.querySelector('[data-open="copy"]')
    try { await navigator.clipboard.writeText(location.href); button.textContent = 'Enlace copiado' } catch { button.textContent = location.href }
  }
  page.appendChild(build(data.tree, (value) => value === 'copy' ? copied() : setTriggerValue('pressed', value)))
  if (old) old.replaceWith(page)
  else parentElement.appendChild(page)
  const drawer = page.querySelector('.drawer')
  const hadDrawer = old?.querySelector('.drawer')
  if (drawer) {
    drawer.addEventListener('keydown', (event) => { if (event.key === 'Escape') setTriggerValue('pressed', 'close') })
    if (!hadDrawer) drawer.querySelector('.drawer-close')?.focus()
    else drawer.querySelector('.drawer-body').scrollTop = scrolled
  }
  const back = hadDrawer && !drawer ? hadDrawer.dataset.from : focused
  if (back && !drawer) page.querySelector(`[data-open="${CSS.escape(back)}"]`)?.focus({ preventScroll: true })
  if (drawer && focused) drawer.dataset.from = focused
  else if (drawer && hadDrawer?.dataset.from) drawer.dataset.from = hadDrawer.dataset.from
}
