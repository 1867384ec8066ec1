// What the address bar must say besides the page's own parameters. Streamlit leaves the parameters of its
// widgets out of the addresses it makes when one goes to another page; here every new address gets them.
const shared = (window.lamina ??= { held: {} })

function completed (address) {
  const url = new URL(address, location.href)
  for (const [name, values] of Object.entries(shared.held)) {
    if (!url.searchParams.has(name)) values.forEach((value) => url.searchParams.append(name, value))
  }
  return url
}

function hold (wanted) {
  shared.held = wanted
  const url = new URL(location.href)
  for (const [name, values] of Object.entries(wanted)) {
    if (!values.length) url.searchParams.delete(name)
  }
  const whole = completed(url)
  if (whole.search !== location.search) history.replaceState(history.state, '', whole)
}

const same = (one, other) => one.pathname === other.pathname &&
  [...one.searchParams].sort().join('&') === [...other.searchParams].sort().join('&')

if (!shared.push) {
  shared.push = history.pushState.bind(history)
  document.addEventListener('click', ({ target }) => {
    const link = target.closest?.('[data-testid="stSidebarNavLink"]')
    if (link && new URL(link.href).pathname !== location.pathname) shared.leaving = true
  }, true)
  history.pushState = (state, title, address) => {
    const whole = completed(address ?? location.href)
    const here = new URL(location.href)
    // While one goes to another page, the server takes back the parameters of the page that is left, at times
    // before the new address is there: that would be an entry of the old page without them.
    if (shared.leaving && whole.pathname === here.pathname) return
    shared.leaving = false
    // An address that is already there makes no second entry to go back through.
    if (same(whole, here)) history.replaceState(state, title, whole)
    else shared.push(state, title, whole)
  }
}
